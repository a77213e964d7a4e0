import { paths } from "../model/address.ts";
import { absolute } from "../settings/current.ts";
import { partNames } from "../wording/site-parts.ts";
import { stated } from "./graph.ts";
import type { BreadcrumbList } from "./terms.ts";

/** A page above another, as path and name. */
export type Step = readonly [path: string, name: string];

/** Where a page stands, from the home page to itself; addresses only where the site has one. */
export function breadcrumbList(trail: readonly Step[], path: string, here: string): BreadcrumbList {
  const steps: Step[] = [[paths.home, partNames.home], ...trail, [path, here]];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(([to, name], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      // The page itself needs no address here: its canonical link is one.
      ...(to === path ? {} : stated({ item: absolute(to) })),
    })),
  };
}
