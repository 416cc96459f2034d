import { byRef, type ViewOf } from "@planc/core";
import type { architecture, integration } from "@planc/core/ir";
import { type Engine, engines } from "../catalog/engines.ts";
import { imageOf } from "../catalog/image.ts";
import { mocks } from "../catalog/mocks.ts";
import type { Choice, Component } from "../model/facts.ts";

/** A server that runs beside the programs while one develops. */
export interface Server {
  readonly key: string;
  readonly image: string;
  readonly engine: Engine;
  readonly because: string;
}

const kept = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "cache",
  "broker",
  "object-store",
  "identity-provider",
]);

/** What stands in for services of AWS, by the catalogue's keys and its own names. */
const ofAws: Readonly<Record<string, string>> = {
  "amazon-s3": "s3",
  sqs: "sqs",
  sns: "sns",
  kinesis: "kinesis",
  eventbridge: "events",
};

const localstack: Engine = {
  image: { repository: "localstack/localstack", tag: "{line}" },
  line: "4.9",
  ports: [{ name: "http", number: 4566 }],
  user: 0,
  check: "curl -fs http://localhost:4566/_localstack/health",
};

const mailpit: Engine = {
  image: { repository: "axllent/mailpit", tag: "v{line}" },
  line: "1.28",
  ports: [
    { name: "smtp", number: 1025 },
    { name: "http", number: 8025 },
  ],
  user: 1000,
  check: "/mailpit readyz",
};

/** The servers of the plan, whoever runs them in production, and what stands in for systems of others. */
export function serversOf(
  components: readonly Component[],
  choices: readonly Choice[],
  providers: readonly ViewOf<typeof integration.provider>[],
): readonly Server[] {
  const choiceAt = byRef(choices);
  const technologyOf = ({ data }: ViewOf<typeof architecture.component>) =>
    choiceAt.get(data.choice ?? "")?.data;
  const own = components.flatMap((component): readonly Server[] => {
    const choice = technologyOf(component);
    const engine = choice && engines[choice.technology];
    // A replica has what its primary has: one server is enough to develop with.
    const isReplica = component.data.inside !== undefined;
    if (!choice || !engine || isReplica || !kept.has(component.data.kind)) return [];
    if (component.data.lifecycle === "existing") return [];
    const { repository, tag } = imageOf(engine.image, choice.version, engine.line);
    return [
      {
        key: component.id,
        image: `${repository}:${tag}`,
        engine,
        because: component.data.technology ?? component.data.name,
      },
    ];
  });
  const aws = components.flatMap(
    (component) => ofAws[technologyOf(component)?.technology ?? ""] ?? [],
  );
  const standIn = (key: string, engine: Engine, because: string): Server => {
    const { repository, tag } = imageOf(engine.image, undefined, engine.line);
    return { key, image: `${repository}:${tag}`, engine, because };
  };
  const called = providers.filter(({ data }) => data.directions.includes("out"));
  const mail = choices.find(
    ({ data }) =>
      data.topic === "decision/topic#email" &&
      called.some(({ data: { choice } }) => choice === undefined || choiceAt.has(choice)),
  );
  const port = called.find(({ data }) => data.choice === mail?.ref)?.data.exit.port;
  return [
    ...own,
    ...(aws.length > 0
      ? [
          standIn(
            "localstack",
            { ...localstack, told: { SERVICES: [...new Set(aws)].sort().join(",") } },
            "for what AWS keeps",
          ),
        ]
      : []),
    ...(mail && port
      ? [
          standIn(
            "mail",
            mailpit,
            `for ${mail.data.name}: an adapter of ${port} sends there by SMTP`,
          ),
        ]
      : []),
    ...called.flatMap(({ id, data }) => {
      const mock = mocks[data.facts.key];
      return mock ? [standIn(`${id}-mock`, mock, `for ${data.name}; it keeps nothing`)] : [];
    }),
  ];
}
