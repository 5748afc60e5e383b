/**
 * What a phone or a browser needs to install the site like an app.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
import type { APIRoute } from 'astro';
import type { Lang } from '../../languages.ts';
import { dictionary } from '../../i18n/index.ts';
import { ICON_BACKGROUND, ICONS } from '../../offline/icons.ts';
import { chooserUrl, homeUrl, iconUrl } from '../../urls.ts';

export { getStaticPaths } from '../../languages.ts';

export const GET: APIRoute = ({ params }) => {
  const lang = params.lang as Lang;
  const manifest = {
    // One app, whichever language it was installed in.
    id: chooserUrl(),
    name: 'Edge Status',
    description: dictionary(lang).siteDescription,
    lang,
    start_url: homeUrl(lang),
    scope: chooserUrl(),
    // With a way back and the address, which readers copy.
    display: 'minimal-ui',
    background_color: ICON_BACKGROUND,
    theme_color: ICON_BACKGROUND,
    icons: ICONS.map(({ name, size, purpose }) => ({ src: iconUrl(name), sizes: `${size}x${size}`, type: 'image/png', purpose })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
