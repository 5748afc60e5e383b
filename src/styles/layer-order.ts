/** Which styles win over which. The head of every page declares it, because the order in which styles are bundled is not guaranteed. */

/** The cascade layers (CSS Cascade 5 §6.4), the strongest last. */
export const LAYER_ORDER = '@layer reset,tokens,base,prose,components,print;';
