import { testPluginContract } from "@planc/testkit";
import plugin from "./plugin.ts";

testPluginContract(plugin, { cases: [{ name: "nothing that runs", nodes: [] }] });
