export { chosen } from "./chosen.ts";
export type { ContractCase } from "./contract/case-checks.ts";
export { type ContractSettings, testPluginContract } from "./contract/test-plugin-contract.ts";
export { given, testSource } from "./given.ts";
export { type PlanTester, planTester, type TesterSettings } from "./plan-tester.ts";
export {
  type ExpectedFinding,
  type InvalidCase,
  type RuleTester,
  ruleTester,
  type ValidCase,
} from "./rule-tester.ts";
