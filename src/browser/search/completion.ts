/** What a box loads when it is first touched. */
export { createCombobox } from "./combobox.ts";
export { loadSuggestions } from "./suggestions.ts";
