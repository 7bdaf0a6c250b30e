import { z } from "zod";

/**
 * What the published profile of Data Package 2.0 (datapackage.json with its resources, table dialects and table schemas,
 * as of datapackage.org/profiles/2.0) asks of everything that an export writes. Stricter than the profile in one thing: a
 * key that it does not know must be one of ours, so that none is misspelled.
 */
const path = z.string().regex(/^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/);
const hash = z.string().regex(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/);
const uniqueTexts = z
  .array(z.string())
  .min(1)
  .refine((texts) => new Set(texts).size === texts.length, "twice the same");

/** A field is of one kind; constraints are of those that its kind has. */
const field = <T extends string>(type: T) =>
  z.strictObject({
    name: z.string(),
    type: z.literal(type),
    title: z.string(),
    description: z.string(),
    constraints: z.strictObject({ required: z.boolean() }).optional(),
    "ruam:decimals": z.int().optional(),
    "ruam:unit": z.string().optional(),
    "ruam:derived": z.boolean().optional(),
  });

const tableSchema = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/tableschema.json"),
  fields: z.array(z.discriminatedUnion("type", [field("string"), field("number"), field("integer")])).min(1),
  missingValues: z.array(z.string()),
  primaryKey: uniqueTexts,
});

const resource = z.strictObject({
  name: z.string(),
  type: z.literal("table"),
  title: z.string(),
  path,
  bytes: z.int(),
  hash,
  format: z.string(),
  mediatype: z.string().regex(/^(.+)\/(.+)$/),
  encoding: z.string(),
  dialect: z.strictObject({
    header: z.boolean(),
    delimiter: z.string(),
    lineTerminator: z.string(),
    quoteChar: z.string().length(1),
    doubleQuote: z.boolean(),
  }),
  schema: tableSchema,
});

export const dataPackageProfile = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: z.string(),
  title: z.string(),
  description: z.string(),
  sources: z.array(z.strictObject({ title: z.string(), version: z.string() })).optional(),
  resources: z.array(resource).min(1),
  "ruam:files": z.array(z.strictObject({ path, bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
