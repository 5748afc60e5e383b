/** The sign of the site for the home screen of a phone, as PNG files made from `public/favicon.svg`. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { drawIcon, ICONS } from '../../offline/icons.ts';

export const getStaticPaths = () => ICONS.map((icon) => ({ params: { icon: icon.name }, props: { icon } }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => new Response(await drawIcon(props.icon));
