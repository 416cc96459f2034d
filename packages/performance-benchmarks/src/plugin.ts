import { alarms } from "./artifacts/alarms.ts";
import { alertRules } from "./artifacts/alert-rules.ts";
import { alertmanager } from "./artifacts/alertmanager.ts";
import { dashboard } from "./artifacts/dashboard.ts";
import { loadTest } from "./artifacts/load-test.ts";
import { pagesTest } from "./artifacts/pages-test.ts";
import { runbookPages } from "./artifacts/runbooks.ts";
import { plugin } from "./kit.ts";
import { promqlParser } from "./probes/promql-parser.ts";
import { scriptParser } from "./probes/script-parser.ts";
import { alertAndTestDisagree } from "./rules/alert-and-test-disagree.ts";
import { alertWithoutRunbook } from "./rules/alert-without-runbook.ts";
import { availabilityOnOneInstance } from "./rules/availability-on-one-instance.ts";
import { seriesWithoutSource } from "./rules/series-without-source.ts";
import { stormOverCapacity } from "./rules/storm-over-capacity.ts";
import { targetWithoutCheck } from "./rules/target-without-check.ts";
import { targetSection } from "./sections/benchmarks.ts";
import { liveSection } from "./sections/live.ts";
import { runLoadTest, scenarioSection } from "./sections/load-tests.ts";
import { monitoringSection } from "./sections/monitoring.ts";
import { performanceSection } from "./sections/performance.ts";
import { taskTimeSection } from "./sections/task-times.ts";
import { alerts } from "./steps/alerts.ts";
import { callCosts } from "./steps/call-costs.ts";
import { capacity } from "./steps/capacity.ts";
import { demands } from "./steps/demands.ts";
import { live } from "./steps/live.ts";
import { liveAlerts } from "./steps/live-alerts.ts";
import { liveLatency } from "./steps/live-latency.ts";
import { load } from "./steps/load.ts";
import { metrics } from "./steps/metrics.ts";
import { mix } from "./steps/mix.ts";
import { objectives } from "./steps/objectives.ts";
import { prices } from "./steps/prices.ts";
import { runbooks } from "./steps/runbooks.ts";
import { scenarios } from "./steps/scenarios.ts";
import { shapes } from "./steps/shapes.ts";
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
  liveLatency,
  liveAlerts,
  prices,
  callCosts,
  scenarios,
  objectives,
  alerts,
  metrics,
  runbooks,
  targetWithoutCheck,
  alertWithoutRunbook,
  alertAndTestDisagree,
  seriesWithoutSource,
  availabilityOnOneInstance,
  stormOverCapacity,
  performanceSection,
  targetSection,
  scenarioSection,
  taskTimeSection,
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
  alarms,
  promqlParser,
]);
