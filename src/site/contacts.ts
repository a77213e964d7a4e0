/** Whom to ask: the public hotlines and sites that editors registered for bodies, kinds of bodies and regions. */
import type { Contact, Department, Measure } from "../model/schema.ts";
import type { Site } from "./assemble.ts";
import { departmentKinds, kindOf } from "./kinds.ts";
import { namedDepartments } from "./named-departments.ts";
import { regionAndAbove, regionName } from "./regions.ts";

/** A contact beside a measure or a body; `units` are the bodies of the measure that it is for, none where it is a region's. */
export interface ShownContact
  extends Pick<Contact, "id" | "name" | "phone" | "site" | "evidenceKind" | "checkedOn"> {
  units: string[];
}

/** A contact with all that is known of it, and for whom it is in words. */
export interface ListedContact {
  contact: Contact;
  /** The names of its bodies and kinds of bodies, and of its regions. */
  bodies: string[];
  places: string[];
}

type ContactSite = Pick<Site, "contacts" | "regions" | "kinds" | "departments">;

/** The contacts of a measure: of the bodies that it names, then of its notice's region. */
export function measureContacts(site: ContactSite, measure: Measure, region: string | null): ShownContact[] {
  if (site.contacts.length === 0) return [];
  const bodies = namedDepartments(measure).all.flatMap((id) => site.departments.get(id) ?? []);
  return site.contacts.flatMap((contact) => {
    if (isOfPlaces(contact)) return isWithin(contact, region, site) ? shown(contact, []) : [];
    const own = bodies.filter((body) => isFor(contact, body, site));
    return own.length === 0 ? [] : shown(contact, [...new Set(own.map(({ shortName }) => shortName))]);
  });
}

/** The contacts of a body: its own and its kind's, then its region's. */
export function departmentContacts(site: ContactSite, department: Department): ShownContact[] {
  return site.contacts
    .filter((contact) =>
      isOfPlaces(contact) ? isWithin(contact, department.region, site) : isFor(contact, department, site),
    )
    .flatMap((contact) => shown(contact, []));
}

/** All contacts, in the registry's order. */
export function listedContacts(site: ContactSite): ListedContact[] {
  const kinds = departmentKinds(site.kinds);
  return site.contacts.map((contact) => ({
    contact,
    bodies: [
      ...contact.departments.map((id) => site.departments.get(id)?.name ?? id),
      ...contact.kinds.map((id) => kindOf(kinds, id).name),
    ],
    places: contact.regions.map((id) => regionName(site.regions, id)),
  }));
}

function shown(contact: Contact, units: string[]): ShownContact[] {
  const { id, name, phone, site, evidenceKind, checkedOn } = contact;
  return [{ id, name, phone, site, evidenceKind, checkedOn, units }];
}

/** It is for whoever has to do with its regions. */
function isOfPlaces({ departments, kinds }: Contact): boolean {
  return departments.length + kinds.length === 0;
}

function isFor(contact: Contact, { id, kind, region }: Department, site: ContactSite): boolean {
  if (contact.departments.includes(id)) return true;
  return contact.kinds.includes(kind) && isWithin(contact, region, site);
}

/** Whether a region is one of the contact's, or lies in one; a contact of no region is for all. */
function isWithin({ regions }: Contact, region: string | null, site: ContactSite): boolean {
  if (regions.length === 0) return true;
  return region !== null && regionAndAbove(site.regions, region).some((id) => regions.includes(id));
}
