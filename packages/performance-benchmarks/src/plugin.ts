import { alarms } from "./artifacts/alarms.ts";
import { alertRules } from "./artifacts/alert-rules.ts";
import { alertmanager } from "./artifacts/alertmanager.ts";
import { dashboard } from "./artifacts/dashboard.ts";
import { datadog } from "./artifacts/datadog.ts";
import { loadTest } from "./artifacts/load-test.ts";
import { newRelic } from "./artifacts/new-relic.ts";
import { pagesTest } from "./artifacts/pages-test.ts";
import { priceList } from "./artifacts/prices.ts";
import { runbookPages } from "./artifacts/runbooks.ts";
import { sampling } from "./artifacts/sampling.ts";
import { plugin } from "./kit.ts";
import { promqlParser } from "./probes/promql-parser.ts";
import { scriptParser } from "./probes/script-parser.ts";
import { watchFiles } from "./probes/watch-files.ts";
import { alertAndTestDisagree } from "./rules/alert-and-test-disagree.ts";
import { alertWithoutRunbook } from "./rules/alert-without-runbook.ts";
import { availabilityOnOneInstance } from "./rules/availability-on-one-instance.ts";
import { cacheNotNeeded } from "./rules/cache-not-needed.ts";
import { figuresDisagree } from "./rules/figures-disagree.ts";
import { seriesWithoutSource } from "./rules/series-without-source.ts";
import { stormOverCapacity } from "./rules/storm-over-capacity.ts";
import { targetWithoutCheck } from "./rules/target-without-check.ts";
import { waitBelowHop } from "./rules/wait-below-hop.ts";
import { targetSection } from "./sections/benchmarks.ts";
import { cachingSection } from "./sections/caching.ts";
import { capacitySection } from "./sections/capacity.ts";
import { costSection, costSummary } from "./sections/cost.ts";
import { liveSection } from "./sections/live.ts";
import { runLoadTest, scenarioSection } from "./sections/load-tests.ts";
import { monitoringSection } from "./sections/monitoring.ts";
import { pathSection } from "./sections/paths.ts";
import { performanceSection } from "./sections/performance.ts";
import { statementTimeSection } from "./sections/statement-times.ts";
import { taskTimeSection } from "./sections/task-times.ts";
import { alerts } from "./steps/alerts.ts";
import { availability } from "./steps/availability.ts";
import { caches } from "./steps/caches.ts";
import { callCosts } from "./steps/call-costs.ts";
import { capacity } from "./steps/capacity.ts";
import { costLines } from "./steps/cost-lines.ts";
import { costTotal } from "./steps/cost-total.ts";
import { demands } from "./steps/demands.ts";
import { failovers } from "./steps/failovers.ts";
import { growthAlerts } from "./steps/growth-alerts.ts";
import { latency } from "./steps/latency.ts";
import { live } from "./steps/live.ts";
import { liveAlerts } from "./steps/live-alerts.ts";
import { liveLatency } from "./steps/live-latency.ts";
import { load } from "./steps/load.ts";
import { metrics } from "./steps/metrics.ts";
import { mix } from "./steps/mix.ts";
import { objectives } from "./steps/objectives.ts";
import { pools } from "./steps/pools.ts";
import { prices } from "./steps/prices.ts";
import { queues } from "./steps/queues.ts";
import { resources } from "./steps/resources.ts";
import { responses } from "./steps/responses.ts";
import { runbooks } from "./steps/runbooks.ts";
import { scenarios } from "./steps/scenarios.ts";
import { sensitivities } from "./steps/sensitivities.ts";
import { shapes } from "./steps/shapes.ts";
import { splits } from "./steps/splits.ts";
import { targets } from "./steps/targets.ts";
import { volumes } from "./steps/volumes.ts";

export default plugin([
  load,
  targets,
  shapes,
  mix,
  volumes,
  demands,
  live,
  capacity,
  responses,
  queues,
  pools,
  resources,
  failovers,
  splits,
  sensitivities,
  liveLatency,
  latency,
  availability,
  liveAlerts,
  growthAlerts,
  prices,
  callCosts,
  costLines,
  costTotal,
  scenarios,
  objectives,
  alerts,
  metrics,
  runbooks,
  targetWithoutCheck,
  alertWithoutRunbook,
  alertAndTestDisagree,
  figuresDisagree,
  seriesWithoutSource,
  availabilityOnOneInstance,
  stormOverCapacity,
  waitBelowHop,
  performanceSection,
  costSummary,
  costSection,
  priceList,
  targetSection,
  capacitySection,
  scenarioSection,
  taskTimeSection,
  statementTimeSection,
  monitoringSection,
  liveSection,
  runLoadTest,
  loadTest,
  pagesTest,
  scriptParser,
  alertRules,
  runbookPages,
  alertmanager,
  dashboard,
  datadog,
  newRelic,
  sampling,
  alarms,
  promqlParser,
  watchFiles,
  pathSection,
  caches,
  cacheNotNeeded,
  cachingSection,
]);
