import { defineCollection } from "astro:content";
import { contentLoader } from "./content/loader.ts";

/** All content is data of our own loader; no collection matches MDX files. */
export const collections = {
  notices: defineCollection({ loader: contentLoader("notices") }),
  measures: defineCollection({ loader: contentLoader("measures") }),
  departments: defineCollection({ loader: contentLoader("departments") }),
};
