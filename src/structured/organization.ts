import type { GovernmentOrganization, Organization } from "schema-dts";
import { paths } from "../model/address.ts";
import type { Department, DepartmentKind } from "../model/schema.ts";
import { absolute } from "../settings/current.ts";
import { stated } from "./graph.ts";

/** Kinds that are enterprises, associations, or of either nature: no claim is made that they are of the government. */
const NOT_GOVERNMENT: ReadonlySet<DepartmentKind> = new Set([
  "port-enterprise",
  "airport",
  "railway",
  "association",
  "other",
]);

/** A department as others may refer to it: its registered name, and its page's address where the site has one. */
export function organization({
  id,
  name,
  kind,
  group,
}: Pick<Department, "id" | "name" | "kind" | "group">): Organization | GovernmentOrganization {
  return {
    "@type": group || NOT_GOVERNMENT.has(kind) ? "Organization" : "GovernmentOrganization",
    name,
    ...stated({ "@id": absolute(paths.department(id)) }),
  };
}
