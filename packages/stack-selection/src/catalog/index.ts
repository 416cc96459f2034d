import { apiStyles } from "./entries/api-styles.ts";
import { appFrameworks } from "./entries/app-frameworks.ts";
import { approaches } from "./entries/approaches/index.ts";
import { brokers } from "./entries/brokers.ts";
import { clientLibraries } from "./entries/client-libraries.ts";
import { clientParts } from "./entries/client-parts.ts";
import { clientState } from "./entries/clients/client-state.ts";
import { formsAndTexts } from "./entries/clients/forms.ts";
import { screenParts, styling } from "./entries/clients/looks.ts";
import { clientRoutes } from "./entries/clients/routes.ts";
import { serverData } from "./entries/clients/server-data.ts";
import { cloudAndContainers } from "./entries/cloud-and-containers.ts";
import { cloudHosts } from "./entries/cloud-hosts.ts";
import { cloudflare } from "./entries/cloudflare.ts";
import { compiledFrameworks } from "./entries/compiled-frameworks.ts";
import { componentLibraries } from "./entries/component-libraries.ts";
import { dataAccess } from "./entries/data-access.ts";
import { dataProcessing } from "./entries/data-processing.ts";
import { delivery } from "./entries/delivery.ts";
import { dotnetGateways } from "./entries/dotnet-gateways.ts";
import { dynamicFrameworks } from "./entries/dynamic-frameworks.ts";
import { externalServices } from "./entries/external-services.ts";
import { filesAndEdge } from "./entries/files-and-edge.ts";
import { furtherServices } from "./entries/further-services.ts";
import { hostedStores } from "./entries/hosted-stores.ts";
import { hosting } from "./entries/hosting.ts";
import { identityProviders } from "./entries/identity.ts";
import { jvmParts } from "./entries/jvm-parts.ts";
import { languageParts } from "./entries/language-parts.ts";
import { languages } from "./entries/languages.ts";
import { makingTools } from "./entries/making-tools.ts";
import { moreLanguages } from "./entries/more-languages.ts";
import { network } from "./entries/network.ts";
import { observing } from "./entries/observing.ts";
import { onDevice } from "./entries/on-device.ts";
import { otherStores } from "./entries/other-stores.ts";
import { realTime } from "./entries/real-time.ts";
import { registries } from "./entries/registries.ts";
import { relationalStores } from "./entries/relational-stores.ts";
import { runtimes } from "./entries/runtimes.ts";
import { scriptFrameworks } from "./entries/script-frameworks.ts";
import { caches, searchEngines } from "./entries/search-and-cache.ts";
import { serverLibraries } from "./entries/server-libraries.ts";
import { serverPages } from "./entries/server-pages.ts";
import { serviceNetwork } from "./entries/service-network.ts";
import { systemTesting } from "./entries/system-testing.ts";
import { tools } from "./entries/tools.ts";
import { unitTesting } from "./entries/unit-testing.ts";
import { webFrameworks } from "./entries/web-frameworks.ts";
import { workflowsAndLearning } from "./entries/workflows-and-learning.ts";
import { clientLibraryFacts } from "./facts/client-libraries.ts";
import { clientPartFacts } from "./facts/client-parts.ts";
import { costOf } from "./facts/costs.ts";
import type { KnownByKey } from "./facts/known.ts";
import { runs } from "./facts/runs.ts";
import { serverLibraryFacts } from "./facts/server-libraries.ts";
import { standsOn } from "./facts/stands-on.ts";
import { toolAndServerFacts } from "./facts/tools-and-servers.ts";
import { byKey as waysByKey } from "./facts/way-out.ts";
import { waysOutOfCode } from "./facts/ways-out-of-code.ts";
import { waysOutOfServers } from "./facts/ways-out-of-servers.ts";
import { builtOn, packages } from "./packages.ts";
import type { Entry, Pattern } from "./schema.ts";
import { clientPartStrengths } from "./strengths/client-parts.ts";
import { clientStrengths } from "./strengths/clients.ts";
import { runningStrengths } from "./strengths/running.ts";
import { schemaStrengths } from "./strengths/schemas.ts";
import { screenPartStrengths } from "./strengths/screen-parts.ts";
import { serverStrengths } from "./strengths/servers.ts";
import { storeStrengths } from "./strengths/stores.ts";
import { strengthsOf } from "./strengths/strengths-of.ts";
import { designPractices, operatingPractices } from "./terms/design-practices.ts";
import { patterns } from "./terms/patterns.ts";
import { practices } from "./terms/practices.ts";
import { runningPatterns } from "./terms/running-patterns.ts";
import { styles } from "./terms/styles.ts";
import type { TopicKey } from "./topic-keys.ts";

const rows: readonly Entry[] = [
  ...languages,
  ...moreLanguages,
  ...runtimes,
  ...scriptFrameworks,
  ...compiledFrameworks,
  ...dynamicFrameworks,
  ...webFrameworks,
  ...serverPages,
  ...appFrameworks,
  ...clientParts,
  ...serverData,
  ...clientState,
  ...clientRoutes,
  ...styling,
  ...screenParts,
  ...formsAndTexts,
  ...relationalStores,
  ...otherStores,
  ...searchEngines,
  ...caches,
  ...brokers,
  ...realTime,
  ...filesAndEdge,
  ...cloudAndContainers,
  ...network,
  ...dotnetGateways,
  ...serviceNetwork,
  ...delivery,
  ...observing,
  ...identityProviders,
  ...externalServices,
  ...unitTesting,
  ...systemTesting,
  ...tools,
  ...apiStyles,
  ...dataProcessing,
  ...workflowsAndLearning,
  ...onDevice,
  ...cloudflare,
  ...hosting,
  ...cloudHosts,
  ...hostedStores,
  ...dataAccess,
  ...jvmParts,
  ...componentLibraries,
  ...clientLibraries,
  ...serverLibraries,
  ...makingTools,
  ...registries,
  ...languageParts,
  ...furtherServices,
  ...approaches,
];

const waysOut = waysByKey([...waysOutOfCode, ...waysOutOfServers]);

const known: KnownByKey = {
  ...clientPartFacts,
  ...clientLibraryFacts,
  ...serverLibraryFacts,
  ...toolAndServerFacts,
};

const strengths = [
  clientStrengths,
  clientPartStrengths,
  screenPartStrengths,
  runningStrengths,
  schemaStrengths,
  serverStrengths,
  storeStrengths,
];

export const entries: readonly Entry[] = rows.map((row): Entry => {
  const { key } = row;
  const fits = { ...row.fits, ...known[key]?.fits, ...strengthsOf(key, strengths) };
  const own = packages[key];
  const over = builtOn[key];
  const place = runs[key];
  const store = standsOn[key];
  const entry: Entry = {
    ...row,
    ...known[key],
    ...waysOut[key],
    ...(Object.keys(fits).length > 0 ? { fits } : {}),
    ...(own ? { packages: own } : {}),
    ...(over ? { over: [...over] } : {}),
    ...(place ? { runs: place } : {}),
    ...(store ? { standsOn: store } : {}),
  };
  const cost = costOf(entry);
  return cost ? { ...entry, cost } : entry;
});

/** Keys that facts are written under, for the test that each has an entry. */
export const factKeys: readonly string[] = [known, waysOut, runs, standsOn].flatMap(Object.keys);

export const allPatterns: readonly Pattern[] = [
  ...patterns,
  ...runningPatterns,
  ...practices,
  ...designPractices,
  ...operatingPractices,
];

const byKey = new Map(entries.map((entry) => [entry.key, entry]));
const patternByKey = new Map(allPatterns.map((pattern) => [pattern.key, pattern]));
const byTopic = new Map<TopicKey, Entry[]>();
for (const entry of entries) {
  for (const topic of entry.topics) byTopic.set(topic, [...(byTopic.get(topic) ?? []), entry]);
}
const keyByName = namesOf([...entries]);
const patternKeyByName = namesOf([...allPatterns]);
const styleKeyByName = namesOf([...styles]);

export function entryOf(key: string): Entry | undefined {
  return byKey.get(key);
}

/** The entry that a text means by a name, in any of its spellings. */
export function entryNamed(name: string): Entry | undefined {
  return byKey.get(keyByName.get(foldName(name)) ?? name);
}

export function patternNamed(name: string): Pattern | undefined {
  return patternByKey.get(patternKeyByName.get(foldName(name)) ?? name);
}

/** The key of an architecture style. */
export function styleNamed(name: string): string | undefined {
  return styleKeyByName.get(foldName(name)) ?? styles.find(({ key }) => key === name)?.key;
}

/** Entries that can fill a topic, by key. */
export function entriesFor(topic: TopicKey): readonly Entry[] {
  return byTopic.get(topic) ?? [];
}

function namesOf(
  items: readonly {
    readonly key: string;
    readonly name: string;
    readonly aliases?: readonly string[] | undefined;
  }[],
): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ key, name, aliases = [] }) =>
      [name, ...aliases].map((each) => [foldName(each), key] as const),
    ),
  );
}

/** A name as it is compared with others. */
export function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
