import * as z from "zod";

/** What an `EXPLAIN` says of a statement. */
export interface PlanNode {
  readonly node: string;
  readonly cost: number;
  /** What is put into order, with how many rows are expected. */
  readonly sorts: readonly { readonly node: string; readonly rows: number }[];
  /** How tables are read. */
  readonly scans: readonly { readonly node: string; readonly index?: string }[];
}

interface Raw {
  readonly "Node Type": string;
  readonly "Total Cost": number;
  readonly "Plan Rows": number;
  readonly "Index Name"?: string | undefined;
  readonly Plans?: readonly Raw[] | undefined;
}
const raw: z.ZodType<Raw> = z.lazy(() =>
  z.object({
    "Node Type": z.string(),
    "Total Cost": z.number(),
    "Plan Rows": z.number(),
    "Index Name": z.string().optional(),
    Plans: z.array(raw).optional(),
  }),
);
const explanation = z.array(z.object({ Plan: raw })).min(1);

export function readPlan(value: unknown): PlanNode {
  const [first] = explanation.parse(typeof value === "string" ? JSON.parse(value) : value);
  if (first === undefined) throw new Error("no plan");
  const all = flat(first.Plan);
  return {
    node: first.Plan["Node Type"],
    cost: first.Plan["Total Cost"],
    sorts: all.flatMap((each) =>
      /Sort$/.test(each["Node Type"]) ? [{ node: each["Node Type"], rows: each["Plan Rows"] }] : [],
    ),
    scans: all.flatMap((each) => {
      const node = each["Node Type"];
      const index = each["Index Name"];
      if (!/Scan$/.test(node) || node === "Bitmap Heap Scan") return [];
      return [{ node, ...(index === undefined ? {} : { index }) }];
    }),
  };
}

function flat(node: Raw): readonly Raw[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)];
}
