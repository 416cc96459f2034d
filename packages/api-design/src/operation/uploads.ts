import type { DataOf, ViewOf } from "@planc/core";
import type { api, architecture, data, decision } from "@planc/core/ir";
import { property } from "../naming.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;

/**
 * Whether files go from clients to object storage themselves: then nobody has an address of a file before it
 * asks for one, so no body can require it.
 */
export function signsUploads(
  components: readonly ViewOf<typeof architecture.component>[],
): boolean {
  return components.some(({ data }) => data.kind === "object-store");
}

export const isFile = ({ data }: Pick<Field, "data">): boolean => data.type === "file";

/** What of a thing tells where its file is, and where it is sent to. */
export function fileProperties(
  read: Property,
  { data: { name } }: Field,
  propertyCase: "camel" | "snake",
  forms: Forms,
  /** Somebody says that it is all there, upon which parts are put together. */
  ends = false,
): readonly Property[] {
  const what = name.toLowerCase();
  const parts = ends && goesInParts(what);
  return [
    {
      ...read,
      nullable: true,
      readOnly: true,
      // A signed address carries the credentials of a role.
      maxLength: 4096,
      description: `Address to read the ${what} from; null until it is there.`,
    },
    {
      ...plain(property(`${name} upload`, propertyCase)),
      type: "url",
      readOnly: true,
      description: `Signed address that takes the ${what} by PUT for 15 minutes${parts ? `, where it is no longer than ${wholeMegabytes} MB` : ""}: in the answer to whoever said that it will be sent, and nowhere else.`,
    },
    ...(parts
      ? [
          {
            ...plain(property(`${name} upload parts`, propertyCase)),
            type: "url" as const,
            list: true,
            readOnly: true,
            maxLength: 4096,
            description: `Signed addresses of the parts of ${partMegabytes} MB of a ${what} that is longer, each with its number, for 15 minutes: of those that are not there yet, so that asking again by the same id goes on where the line broke. Saying that it is there puts them together.`,
          },
        ]
      : []),
    ...formsOf(name, propertyCase, forms),
  ];
}

/**
 * Longer files go in parts, of which a broken line loses one. S3 takes no part below 5 MB but the last:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html, not read again.
 */
const [wholeMegabytes, partMegabytes] = [16, 8];

/** Pictures and sounds are sent in one piece, what may be a video or a paper of hundreds of pages is not. */
export const goesInParts = (name: string): boolean =>
  !isPicture.test(name) && !/\b(?:audio|voice|sound)\b/i.test(name);

/** What is made of a file for screens and lines. */
export type Forms = "none" | "signed" | "stream";

/** Pieces of a video are read by a cookie where something in front of the files checks it, else by signed addresses. */
export function formsMade(
  choices: readonly ViewOf<typeof decision.choice>[],
  components: readonly ViewOf<typeof architecture.component>[],
): Forms {
  const made = choices.some(
    ({ data }) =>
      data.topic === "decision/topic#media-forms" && data.technology === "worker-encodes",
  );
  if (!made) return "none";
  return components.some(({ data }) => data.kind === "cdn") ? "stream" : "signed";
}

function formsOf(name: string, propertyCase: "camel" | "snake", forms: Forms): readonly Property[] {
  if (forms === "none") return [];
  const what = name.toLowerCase();
  const form = (part: string, type: Property["type"], description: string): Property => ({
    ...plain(property(`${name} ${part}`, propertyCase)),
    type,
    nullable: true,
    readOnly: true,
    description,
  });
  const small = form(
    "small",
    "url",
    `Address of a small form of the ${what}, for lists; null until it is made.`,
  );
  if (isPicture.test(what)) return [small];
  return [
    small,
    form(
      "stream",
      "url",
      `Address of the playlist (HLS) of a video, with its qualities${
        forms === "signed"
          ? ", written for whoever asks, with signed addresses of its pieces that hold for an hour"
          : ""
      }; null until they are made, and of what is no video.`,
    ),
    ...(forms === "stream"
      ? [
          form(
            "stream access",
            "json",
            "Cookies by which the pieces of that playlist are read, for an hour.",
          ),
        ]
      : []),
  ];
}

/** Files that are no video, by what they are called. */
const isPicture =
  /\b(?:avatar|badge|banner|icon|image|logo|photo|picture|portrait|signature|thumbnail)\b/i;

/** What is said of a file that is going to be sent, by which its address is signed. */
export function announced(
  field: Field,
  own: readonly Field[],
  propertyCase: "camel" | "snake",
  ends = false,
): readonly Property[] {
  const files = own.filter(isFile);
  const saysSize = own.some(({ data }) => /^(?:(?:file )?size|bytes)$/i.test(data.name));
  const called = (what: string) =>
    property(
      `${files.length === 1 && /^(?:content|file)$/i.test(field.data.name) ? "" : field.data.name} ${what}`.trim(),
      propertyCase,
    );
  const size: readonly Property[] =
    ends && goesInParts(field.data.name.toLowerCase()) && !saysSize
      ? [
          {
            ...plain(called("size")),
            type: "integer",
            required: field.data.required,
            minimum: 1,
            description: `Bytes of the ${field.data.name.toLowerCase()} that will be sent: above ${wholeMegabytes} MB the answer has an address for each part.`,
          },
        ]
      : [];
  const saysType = own.some(({ data }) => /^(?:content|media|mime) type$/i.test(data.name));
  // The thing itself says of what kind its only file is.
  if (saysType && field.data.required) return size;
  return [
    ...size,
    {
      ...plain(called("media type")),
      type: "text",
      required: field.data.required,
      minLength: 3,
      maxLength: 127,
      example: "image/jpeg",
      description: `Media type of the ${field.data.name.toLowerCase()} that will be sent; the answer has the address for it.`,
    },
  ];
}

const plain = (name: string): Omit<Property, "type" | "description"> => ({
  name,
  list: false,
  required: false,
  nullable: false,
  readOnly: false,
  writeOnly: false,
});
