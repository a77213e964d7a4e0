import { paths } from "../model/address.ts";
import { absolute } from "../settings/current.ts";
import type { NamedDepartment } from "../site/refs.ts";
import { stated } from "./graph.ts";
import type { Organization } from "./terms.ts";

/** A department as others may refer to it: its registered name, and its page's address where the site has one. */
export function organization({ id, name, authority }: NamedDepartment): Organization {
  return {
    // No claim is made of enterprises, associations, and what may be either.
    "@type": authority ? "GovernmentOrganization" : "Organization",
    ...stated({ "@id": absolute(paths.department(id)) }),
    name,
  };
}
