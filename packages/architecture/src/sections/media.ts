import { byRef, optional } from "@planc/core";
import { api, architecture } from "@planc/core/ir";
import { nodeLink, table } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** The way of what people send: who takes it, looks at it, makes it smaller, hands it out, deletes it. */
export const media = section("media", {
  document: "plan.md",
  title: "Files and Media",
  reads: {
    pipelines: architecture.mediaPipeline,
    components: optional(architecture.component),
    operations: optional(api.operation),
  },
  render: ({ pipelines, components, operations }) => {
    if (pipelines.length === 0) return undefined;
    const componentOf = byRef(components);
    const operationOf = byRef(operations);
    const called = (refs: readonly string[]) =>
      refs.map((each) => operationOf.get(each)?.data.operationId ?? each).join(", ");
    const at = (ref: string) => componentOf.get(ref)?.data.name ?? ref;
    return {
      blocks: [
        table(
          ["File", "Sent", "Looked at", "Forms", "Handed out", "A month"],
          pipelines.map(({ ref, data }) => [
            nodeLink(ref, `${data.name} (${data.holds.join(", ")})`),
            `${called(data.upload.begins.slice(0, 1))} → ${data.upload.by === "signed-put" ? `PUT to ${at(data.store)}` : data.upload.part ? `PUT to ${at(data.store)}, above 16 MB in ≤ ${data.upload.parts?.value} parts of ${data.upload.part.value} MB` : at(data.store)}${data.upload.ends.length > 0 ? ` → ${called(data.upload.ends)}` : ""}; ≤ ${data.upload.most.value} MB; ${data.upload.types.map((each) => each.replace(/^[a-z]+\//, "")).join(", ")}`,
            data.sealed ?? (looked(data.checks) || "–"),
            data.forms.made.length > 0
              ? `${data.forms.by}: ${data.forms.made.join(", ")}`
              : data.forms.because,
            `${at(data.delivery.by)}, ${data.delivery.access}: ${data.delivery.cache}`,
            data.stored
              ? `${text(data.stored.value)} GB (${text(data.stored.low)} to ${text(data.stored.high)})`
              : "–",
          ]),
        ),
        table(
          ["File", "State", "Until", "Deleted"],
          pipelines.flatMap(({ data }) =>
            Array.from({ length: Math.max(data.states.length, data.deletion.length) }, (_, row) => {
              const state = data.states[row];
              return [
                row === 0 ? data.name : "",
                state?.name ?? "",
                state?.until ?? "",
                data.deletion[row] ?? "",
              ];
            }),
          ),
        ),
      ],
    };
  },
});

/** `Background worker: type by first bytes; malware`: each who looks once, with what at. */
function looked(checks: readonly { readonly what: string; readonly by: string }[]): string {
  const of = new Map<string, string[]>();
  for (const { what, by } of checks) of.set(by, [...(of.get(by) ?? []), what]);
  return [...of].map(([by, all]) => `${by}: ${all.join("; ")}`).join("; ");
}

const text = (value: number | undefined): string =>
  value === undefined ? "" : Number(value.toPrecision(2)).toLocaleString("en");
