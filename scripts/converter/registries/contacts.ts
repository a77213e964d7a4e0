/** `contacts.yaml`: public hotlines and sites for bodies, for kinds of bodies, or for whole regions. */
import { join } from "node:path";
import * as z from "zod";
import { Contact } from "../../../src/model/schema.ts";
import { type ReadYaml, readYaml, YamlError } from "../../../src/model/yaml.ts";
import { isKnownKind } from "./kinds.ts";
import { registryText } from "./registry-file.ts";
import { isKnownBody, type Vocabulary } from "./vocabulary.ts";

const FILE = "vocabulary/contacts.yaml";
const { phone, site, about, departments, kinds, regions, evidenceUrl, evidenceKind } = Contact.shape;

const ContactsFile = z.array(
  z.strictObject({
    ...Contact.shape,
    phone: phone.default(null),
    site: site.default(null),
    about: about.default(null),
    departments: departments.default([]),
    kinds: kinds.default([]),
    regions: regions.default([]),
    evidenceUrl: evidenceUrl.default(null),
    evidenceKind: evidenceKind.default("report"),
  }),
);

/** Reads a folder's registry of contacts, whose bodies, kinds and regions must be known. @throws YamlError */
export function readContacts(
  directory: string,
  vocabulary: Pick<Vocabulary, "regions" | "departments" | "kinds" | "starter">,
): Contact[] {
  const text = registryText(join(directory, "contacts.yaml"), FILE);
  if (text === null) return [];
  const read = readYaml(FILE, text, ContactsFile);
  const seen = new Set<string>();
  for (const [index, contact] of read.value.entries()) {
    const [path, problem] = fault(contact, vocabulary, seen) ?? [];
    if (path !== undefined) fail(read, [index, ...path], problem ?? "");
    seen.add(contact.id);
  }
  return read.value;
}

/** What is wrong with an entry, and where in it. */
function fault(
  { id, phone, site, departments, kinds, regions }: Contact,
  vocabulary: Pick<Vocabulary, "regions" | "departments" | "kinds" | "starter">,
  seen: ReadonlySet<string>,
): [path: string[], problem: string] | null {
  if (seen.has(id)) return [["id"], `“${id}”登记了两次`];
  if (phone === null && site === null) return [[], "phone 和 site 至少要写一样"];
  if (departments.length + kinds.length + regions.length === 0)
    return [[], "没有写给谁用；departments、kinds、regions 至少要写一样"];
  const unknown = {
    departments: departments.find((own) => !isKnownBody(own, vocabulary)),
    kinds: kinds.find((own) => !isKnownKind(vocabulary.kinds?.departments ?? [], own)),
    regions: regions.find((own) => !vocabulary.regions.some((known) => known.id === own)),
  };
  for (const [field, own] of Object.entries(unknown))
    if (own !== undefined) return [[field], `“${own}”没有登记`];
  return null;
}

function fail({ place }: ReadYaml<unknown>, path: readonly PropertyKey[], problem: string): never {
  throw new YamlError(FILE, place(path), `${problem}；请在该文件中改正或补登`);
}
