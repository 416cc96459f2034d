import type { PlanNodeOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { codeBlock, paragraph } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { collectionPaths } from "../artifacts/collections.ts";
import { itemPaths } from "../artifacts/items.ts";
import { searchEngines } from "../catalog/search-engines.ts";
import { leastGain } from "../catalog/search-numbers.ts";
import { tablelessOf } from "../documents/keeper.ts";
import { engineName } from "../layout/store-of.ts";
import { firstVersion } from "../search/forms.ts";
import { judgedIndex } from "../search/judgements.ts";

type Store = PlanNodeOf<typeof data.store>;

interface Beside {
  readonly collections: readonly PlanNodeOf<typeof data.collection>[];
  readonly items: readonly PlanNodeOf<typeof data.item>[];
  readonly searches: readonly PlanNodeOf<typeof data.searchIndex>[];
}

/** How what stands beside tables gets into its store, and what to see then. */
export function loadBeside(
  stores: readonly Store[],
  { collections, items, searches }: Beside,
): readonly RootContent[] {
  return stores.flatMap((store): readonly RootContent[] => {
    const of = (nodes: readonly { readonly data: { readonly store: string } }[]) =>
      nodes.some((each) => each.data.store === store.ref);
    const engine = tablelessOf(store)?.engine;
    if (engine === "dynamodb" && of(items)) {
      return [
        codeBlock("sh", `aws dynamodb create-table --cli-input-json "$(cat ${itemPaths.table})"`),
        paragraph("Expect a TableStatus of CREATING; soon after, ACTIVE."),
      ];
    }
    if (engine === "firestore" && of(collections)) {
      return [
        codeBlock("sh", "firebase deploy --only firestore:indexes"),
        paragraph(`firebase.json names ${collectionPaths.firestore}.`),
      ];
    }
    if (engine === "mongodb" && of(collections)) {
      const run = `JSON.parse(fs.readFileSync("${collectionPaths.commands}")).forEach((each) => print(db.runCommand(each).ok))`;
      return [
        codeBlock("sh", `mongosh "$MONGODB_URL" --quiet --eval '${run}'`),
        paragraph("Expect a 1 for each command, in an empty database."),
      ];
    }
    const form = searchEngines.find(({ technologies }) =>
      technologies.includes(store.data.engine),
    )?.form;
    if (form !== "elasticsearch") return [];
    const own = searches.filter((each) => each.data.store === store.ref);
    const lines = own.map(
      ({ data: { name } }) =>
        `curl -fsS -X PUT "$SEARCH_URL/${firstVersion(name)}" -H 'content-type: application/json' -d @database/search/${name}.json`,
    );
    return lines.length === 0
      ? []
      : [
          codeBlock("sh", lines.join("\n")),
          paragraph(`Expect "acknowledged": true from ${engineName(store)} for each.`),
          ...judgedBy(own.map(({ data: { name } }) => name)),
        ];
  });
}

/** How a search is judged: in an index of its own, by documents that are there for it. */
function judgedBy(names: readonly string[]): readonly RootContent[] {
  const at = (name: string) => `"$SEARCH_URL/${judgedIndex(name)}`;
  const json = "-H 'content-type: application/json'";
  const lines = names.flatMap((name) => [
    `jq 'del(.aliases)' database/search/${name}.json | curl -fsS -X PUT ${at(name)}" ${json} -d @-`,
    `curl -fsS "$SEARCH_URL/_bulk?refresh=true" -H 'content-type: application/x-ndjson' --data-binary @database/search/${name}.fixture.ndjson`,
    `curl -fsS ${at(name)}/_rank_eval" ${json} -d @database/search/${name}.judgements.json | jq '[.details[].metric_score] | min'`,
  ]);
  return [
    codeBlock("sh", lines.join("\n")),
    paragraph(`Expect ${leastGain} or more: the worst of all questions.`),
  ];
}
