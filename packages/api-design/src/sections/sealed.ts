import { byRef, optional, spoken } from "@planc/core";
import { api, data, type Figure } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import { section } from "../kit.ts";

function grown({ value, inputs }: Figure): string {
  const of = (name: string) => inputs.find((each) => each.name === name)?.value ?? 0;
  return `${of("written")} B + ${of("overhead")} B, × 4/3 in JSON: ${Math.ceil(value)} B`;
}

/** What the server keeps and cannot read, what it sees all the same, and what is done elsewhere for it. */
export const sealedSection = section("sealed", {
  document: "contracts/end-to-end-encryption.md",
  title: "Sealed Contents",
  reads: {
    sealed: api.sealed,
    fields: optional(data.field),
    entities: optional(data.entity),
    operations: optional(api.operation),
  },
  render: ({ sealed: { data }, fields, entities, operations }) => {
    const field = byRef(fields);
    const entity = byRef(entities);
    const operation = byRef(operations);
    const thing = (ref: string) => spoken(entity.get(ref)?.data.name ?? ref);
    const place = (ref: string) => {
      const own = field.get(ref)?.data;
      return own ? `${own.name} of ${thing(own.entity)}` : ref;
    };
    // What the server is given a field for is no secret of the devices.
    const goesWith = (ref: string) => {
      const holder = field.get(ref)?.data.entity;
      const given = new Set(
        fields.flatMap(({ data: own }) => (own.entity === holder ? [own.name] : [])),
      );
      const told = ["file name", "media type", "width", "height"].filter(
        (each) => !given.has(each),
      );
      return ["its key", ...told].join(", ");
    };
    return {
      blocks: [
        table(
          ["Sealed", "Sent as", "Growth (assumed)"],
          data.contents.map(({ field: ref, as, size }) => [
            place(ref),
            as === "file"
              ? `a file under a random name; in what is sealed: ${goesWith(ref)}`
              : `bytes of ${data.technology}, base64 in JSON`,
            size ? grown(size) : "a tag for each block",
          ]),
        ),
        table(
          ["Seen by the server", "Tells", "By"],
          data.seen.map(({ entity: ref, fields: names, tells }) => [
            thing(ref),
            tells,
            names.join(", "),
          ]),
        ),
        ...(data.open.length > 0
          ? [
              table(
                ["Open, and words of people", "Because"],
                data.open.map(({ field: ref, because }) => [place(ref), because]),
              ),
            ]
          : []),
        table(
          ["Not by the server", "Instead", "Asked for"],
          data.moved.map(({ what, where, asked }) => [what, where, asked ? "yes" : "no"]),
        ),
        table(
          ["When", "Then", "By"],
          data.events.map(({ when, done, operations: refs, missing }) => [
            when,
            done,
            missing
              ? "nothing yet: ask"
              : refs.map((ref) => operation.get(ref)?.data.operationId ?? ref).join(", ") || "–",
          ]),
        ),
      ],
    };
  },
});
