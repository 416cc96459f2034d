import { isEpoch, spoken, type ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { accountIds, type CollectedType, collectedTypes } from "../catalog/collected-types.ts";
import { isPerson, plainFile } from "../catalog/native-words.ts";
import { filesOf } from "./files.ts";
import { type Ground, operationsOn } from "./ground.ts";
import { positions } from "./position.ts";

type Collected = ViewOf<typeof client.collectedData>["data"];
type Attribute = Ground["attributes"][number];

/** What of people leaves the device, as the stores ask for it. What no server can read is not collected. */
export function collectedOf(ground: Ground): readonly (Collected & { readonly id: string })[] {
  if (ground.has("browser") || ground.surface.data.kind !== "mobile") return [];
  const sealed = ground.chosen("encryption") !== undefined;
  const learns = ground.chosen("machine-learning") !== undefined;
  const measured = new Set<string>(ground.measured.map(({ ref }) => ref));
  // A counter of changed keys stands with what was sealed under them.
  const bySealed = new Set<string>(
    ground.attributes.flatMap(({ data }) => (isEpoch(data.name) ? [data.concept] : [])),
  );
  const nameOf = ({ data }: Attribute): string =>
    plainFile.test(data.name) && data.type === "file"
      ? spoken(ground.concepts.get(data.concept)?.data.name ?? data.name)
      : data.name;
  const found = positions(ground);
  const tracks = found && found.way !== "once" ? found : undefined;
  const handedOver = new Set<string>(
    sealed ? [] : filesOf(ground).flatMap(({ field }) => field.data.attribute ?? []),
  );
  const byType = new Map<CollectedType, Attribute[]>();
  for (const attribute of ground.attributes) {
    const { type } = attribute.data;
    const classed = ground.classes.get(attribute.ref);
    // What people hand over is theirs, whatever is in it.
    const thing = ground.concepts.get(attribute.data.concept)?.data.name ?? "";
    const isOfThing = (each: CollectedType) =>
      each.thing?.test(thing) === true && each.called?.test(nameOf(attribute)) === true;
    const isTold =
      classed?.personal || handedOver.has(attribute.ref) || collectedTypes.some(isOfThing);
    if (!isTold || type === "secret-hash") continue;
    if (sealed && (type === "binary" || type === "file" || bySealed.has(attribute.data.concept)))
      continue;
    const fits = collectedTypes.find(
      (each) =>
        (each.called === undefined && each.category === undefined && each.type === undefined) ||
        isOfThing(each) ||
        (each.thing === undefined && each.called?.test(nameOf(attribute)) === true) ||
        (each.category !== undefined &&
          classed?.categories.some((category) => category === each.category)) ||
        (each.type !== undefined && each.type === type),
    );
    if (!fits) continue;
    // A place of a thing is no position of a person; one that goes along with a request is not kept.
    if (fits.category === "location" && (!tracks || tracks.kept?.ref !== attribute.data.concept)) {
      continue;
    }
    const same = [...byType.keys()].find(({ apple }) => apple === fits.apple) ?? fits;
    byType.set(same, [...(byType.get(same) ?? []), attribute]);
  }
  const account = [...ground.concepts.values()].find(({ data }) => isPerson.test(data.name));
  const deletedBy = account ? operationsOn(ground, account.ref, "delete") : [];
  // No attribute says the id of an account: it is what every row of its own is kept under.
  const ids: readonly (readonly [Pick<CollectedType, "apple" | "play">, Attribute[]])[] =
    ground.identity !== undefined && account !== undefined && byType.size > 0
      ? [[accountIds, []]]
      : [];
  return [...byType, ...ids].map(([{ apple, play }, attributes]) => ({
    id: apple
      .replace("NSPrivacyCollectedDataType", "")
      .replace(/(?<=[a-z])(?=[A-Z])/g, "-")
      .toLowerCase(),
    surface: ground.surface.ref,
    apple,
    play,
    of: attributes.map(({ ref }) => ref),
    linked: ground.identity !== undefined,
    purposes: [
      "functionality",
      ...(learns && attributes.some(({ data }) => measured.has(data.concept))
        ? (["personalisation"] as const)
        : []),
    ],
    deletedBy: deletedBy.map(({ ref }) => ref),
  }));
}
