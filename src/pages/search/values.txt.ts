/** Where the values of logs have their meanings, for the page of addresses that the site does not have. */
import type { APIRoute } from 'astro';
import { FALLBACK_LANG } from '../../languages.ts';
import { fieldValues, valuePatterns } from '../../model/field-values.ts';
import { writeValues } from '../../text/values-file.ts';
import { placeUrl, valueTarget } from '../../text/place.ts';
import { homeUrl } from '../../urls.ts';

/** The address below the home page of every language. */
const below = (url: string): string => url.slice(homeUrl(FALLBACK_LANG).length);

export const GET: APIRoute = () =>
  new Response(
    writeValues({
      values: [...fieldValues()].map(([value, places]) => [value, below(valueTarget(value, places, FALLBACK_LANG))]),
      patterns: valuePatterns().map(({ pattern, place }) => [pattern, below(placeUrl(place, FALLBACK_LANG))]),
    }),
  );
