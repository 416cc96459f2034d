import { type DataOf, optional, type Ref, type ViewOf } from "@planc/core";
import { type api, architecture } from "@planc/core/ir";
import { userConcept } from "./access.ts";

/** What has to be read to know who asks whom for what is held of a person. */
export const personReads = {
  connections: optional(architecture.connection),
  components: optional(architecture.component),
} as const;

/** Who asks the other services for what they hold of a person, and has them erase it. */
export interface OfPerson {
  readonly from: Ref<"architecture/component">;
  readonly name: string;
  readonly others: readonly string[];
  /** Who has to erase: also who holds nothing that a copy would have. */
  readonly erasing: readonly string[];
  readonly asks: ReadonlySet<"export" | "erasure">;
}

/** Nothing where one program keeps all of it, or where no service asks another. */
export function ofPersonIn({
  connections,
  components,
}: {
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}): OfPerson | undefined {
  const asking = connections.filter(({ data }) => data.ofPerson !== undefined);
  const [first] = asking;
  const nameOf = (of: Ref) => {
    const found = components.find(({ ref }) => ref === of)?.data;
    const product = found?.kind === "identity-provider" ? found.technology : undefined;
    return product ?? found?.name ?? "a service";
  };
  const namesFor = (kind: "export" | "erasure") =>
    asking.flatMap(({ data }) => (data.ofPerson?.includes(kind) ? [nameOf(data.to)] : []));
  return (
    first && {
      from: first.data.from,
      name: nameOf(first.data.from),
      others: namesFor("export"),
      erasing: namesFor("erasure"),
      asks: new Set(asking.flatMap(({ data }) => data.ofPerson ?? [])),
    }
  );
}

/** What becomes of a person's data elsewhere when their account is deleted. */
export function erasedTold(
  effect: DataOf<typeof api.operation>["effect"],
  concept: Ref | undefined,
  facts: Parameters<typeof ofPersonIn>[0],
): readonly string[] {
  const held = effect === "delete" && concept === userConcept ? ofPersonIn(facts) : undefined;
  return held?.asks.has("erasure") ? [erasedBy(held)] : [];
}

/** That the answer comes before all is done, and who sees to it. */
export function erasedBy({ name, erasing }: OfPerson): string {
  const last = `${name} keeps a row for each until it has, and deletes the account with the last.`;
  return erasing.length === 1
    ? `The account is closed before the answer. ${list(erasing)} then erases what it holds of the person; ${last}`
    : `The account is closed before the answer. ${list(erasing)} then erase what each holds of the person; ${last}`;
}

export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
