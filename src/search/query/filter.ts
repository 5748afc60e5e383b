/** What limits a search: only codes that a sender uses, of a class, of a category. */

/** Ids, as in addresses; a field that is left out lets every code pass. */
export interface Filter {
  sender?: string;
  class?: string;
  category?: string;
}

/** Whether a filter leaves any code out. */
export const isFiltered = (filter: Filter): boolean => Object.keys(filter).length > 0;
