import {
  frameworkOf,
  frameworksOf,
  isClientPart,
  isFramework,
} from "../facts/client-frameworks.ts";
import { prepareStack, type StackInput } from "./sensitivity.ts";
import type { StackVariable } from "./stack-problem.ts";

/**
 * The needs of a client that is still open, with what works beside the framework that is best without them: no framework
 * is taken for the sake of the libraries around it, of which each has some for every need. So they are looked for among
 * those of one, which is a small search, and not among those of all at once.
 */
export function besideFramework(input: StackInput): readonly StackVariable[] {
  const { facts, variables } = input;
  const isPart = ({ topic, fixed }: StackVariable) => fixed === undefined && isClientPart(topic);
  const isOpen = ({ topic, fixed, options }: StackVariable) =>
    fixed === undefined && isFramework(topic) && options.length > 1;
  if (!variables.some(isPart) || !variables.some(isOpen)) return variables;
  const rest = variables.filter((each) => !isPart(each));
  const { best } = prepareStack({ ...input, variables: rest });
  if (!best) return variables;
  const taken = new Map(best.chosen.map(({ variable, option }) => [variable.topic, option.key]));
  return variables.flatMap((variable): StackVariable[] => {
    const { topic, options } = variable;
    if (!isPart(variable) || !isClientPart(topic)) return [variable];
    const framework = taken.get(frameworkOf(facts, topic) ?? topic);
    if (framework === undefined) return [variable];
    const left = options.filter(({ entry }) => {
      const own = frameworksOf(facts.catalogue, entry);
      return own === undefined || own.includes(framework);
    });
    return left.length > 0 ? [{ ...variable, options: left }] : [];
  });
}
