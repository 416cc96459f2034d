import { citing, unknown } from "../fact.ts";
import { byKey, byNature, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const rejected = citing(
  "Rejected requests",
  "https://elastic.co/docs/troubleshoot/elasticsearch/rejected-requests",
  readOn,
);
const content = citing(
  "elastic/elasticsearch issue 11899",
  "https://www.github.com/elastic/elasticsearch/issues/11899",
  readOn,
);
const library = citing(
  "@elastic/elasticsearch 9.4.3, source",
  "https://www.npmjs.com/package/@elastic/elasticsearch/v/9.4.3",
  readOn,
);
const about = citing(
  "Elasticsearch API",
  "https://www.elastic.co/docs/api/doc/elasticsearch",
  readOn,
);
const cloud = citing(
  "Elastic Cloud",
  "https://www.elastic.co/docs/deploy-manage/deploy/elastic-cloud",
  readOn,
);

export const elasticsearch = provider({
  id: "elasticsearch",
  name: "Elasticsearch as a service",
  aliases: ["Elasticsearch", "Elastic Cloud", "Elastic Search", "Elasticsearch Service"],
  technologies: ["elasticsearch"],
  category: "search",
  generic: false,
  protocol: "rest",
  endpoint: cloud.recalled({
    live: "https://{deployment}.{region}.{cloud}.elastic-cloud.com:443",
    variables: {
      deployment: "one for each environment",
      region: "region of the deployment",
      cloud: "aws, gcp or azure",
    },
  }),
  authentication: [
    about.recalled({
      type: "api-key-header",
      sent: "Authorization: ApiKey {key}",
      scopes: [
        {
          scope:
            "index privileges write, create_index and manage on the product's indices and aliases",
          for: "indexer",
        },
        { scope: "index privilege read on the product's aliases", for: "search" },
      ],
      secrets: [
        { name: "ELASTICSEARCH_INDEX_API_KEY", what: "key of the indexer" },
        { name: "ELASTICSEARCH_SEARCH_API_KEY", what: "key of the search, which may only read" },
      ],
      rotation:
        "Make a second key with the same role, deploy, invalidate the first; keys may end by themselves.",
    }),
  ],
  version: library.read({
    by: "header",
    header: "Accept",
    example: "application/vnd.elasticsearch+json; compatible-with=9",
    policy: "The client speaks its own major version; the server understands one older.",
  }),
  operations: [
    library.read(
      operation(
        "bulk",
        "index and delete many documents",
        "POST /_bulk",
        "write",
        byKey(
          "_id of the entity with version_type external and the version drawn under the lock of the row",
        ),
        "index, synchronise, import, update, create",
      ),
    ),
    library.read(
      operation(
        "search",
        "search",
        "POST /{alias}/_search",
        "read",
        byNature,
        "search, find, filter, list, browse",
      ),
    ),
    library.read(
      operation(
        "delete",
        "delete a document",
        "DELETE /{index}/_doc/{id}",
        "delete",
        byNature,
        "delete, erase, unpublish",
      ),
    ),
    library.read(
      operation(
        "swap-alias",
        "put a new index behind the alias",
        "POST /_aliases",
        "write",
        byNature,
        "reindex, migrate",
      ),
    ),
  ],
  limits: [
    rejected.read({
      kind: "unpublished",
      what: "work in the queues of a deployment",
      scope: "per node and thread pool",
      adaptBy: "growing waits at 429, smaller batches, one indexer",
    }),
    content.read(
      {
        kind: "size",
        what: "body (http.max_content_length)",
        value: 104_857_600,
        unit: "bytes",
        scope: "per request, as a standard",
      },
      "medium",
    ),
    about.recalled({
      kind: "size",
      what: "from + size (index.max_result_window)",
      value: 10_000,
      unit: "items",
      scope: "per search; search_after beyond",
    }),
  ],
  throttle: [
    rejected.read({
      status: 429,
      code: "es_rejected_execution_exception",
      where: "error.type",
      wait: { by: "none" },
    }),
    rejected.read(
      {
        status: 200,
        code: "429",
        where: "items[].*.status of a bulk answer",
        wait: { by: "none" },
        note: "A bulk may pass in part: repeat those items alone.",
      },
      "medium",
    ),
  ],
  errors: [
    about.recalled({
      status: 400,
      code: "document_parsing_exception",
      class: "fix",
      means: "field does not fit the mapping",
    }),
    about.recalled({
      status: 404,
      code: "index_not_found_exception",
      class: "give-up",
      means: "index or alias is missing",
    }),
    about.recalled({
      status: 409,
      code: "version_conflict_engine_exception",
      class: "give-up",
      means: "a newer version is there: nothing to do",
      quietly: "done",
    }),
    about.recalled({ status: 413, class: "fix", means: "batch is too big: halve it" }),
    rejected.read({ status: 429, class: "retry", means: "queue is full, or memory is short" }),
    about.recalled({ status: 503, class: "retry", means: "no node answers" }),
  ],
  timeouts: [library.recalled({ seconds: 30, of: "the library waits for an answer" })],
  clients: [
    library.read(
      {
        ecosystem: "npm",
        package: "@elastic/elasticsearch",
        version: "9.4.3",
        retries: 3,
        note: "Lost connections, 502, 503 and 504 on another node.",
      },
      "medium",
    ),
  ],
  sandbox: cloud.recalled({
    how: "a small deployment for tests, or the same version in a container",
    limits: ["one node shows no loss of a node"],
    testValues: [],
  }),
  prices: [
    unknown(
      "Which size, region and subscription has the deployment, and what does it cost an hour?",
    ),
  ],
  regions: cloud.recalled("Region and cloud of the deployment."),
  agreement: cloud.recalled({
    name: "Elastic Data Processing Addendum",
    url: "https://www.elastic.co/legal",
  }),
  statusPage: cloud.recalled("https://status.elastic.co"),
  exits: [
    {
      to: "OpenSearch, PostgreSQL full text",
      how: "The database stays the source: reindex into another engine behind the same port.",
    },
  ],
});
