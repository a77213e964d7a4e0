/** What server and open pages tell each other while editing. */

/** Brings a page what is wrong with the sources, as sentences. */
export const PROBLEMS = "policy-site:problems";
/** By this a page that was opened asks for it. */
export const ASK = "policy-site:ask";
