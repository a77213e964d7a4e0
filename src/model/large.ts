/** A collection of more measures than this is large: lists, search and finder come in parts. */
export const LARGE = 600;
