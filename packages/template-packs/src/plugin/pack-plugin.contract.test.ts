import { testPluginContract } from "@planc/testkit";
import { services } from "../fixtures/services.ts";
import { tidePack, withSection } from "../fixtures/tide-pack.ts";
import { packPlugin } from "./pack-plugin.ts";

const outside = withSection({
  template:
    "{% for each in services %}[{{ each.name }}](../{{ each.id }})\n{% endfor %}{% if parameters.heading %}{{ services[0].nmae }}{% endif %}",
});

testPluginContract(packPlugin(tidePack, { chosen: true }), {
  cases: [
    { name: "nothing to tell", nodes: [] },
    { name: "services", nodes: services },
  ],
  untested: {
    "template-failed": "the templates of this pack do not fail",
    "link-outside": "the templates of this pack have no such link",
  },
});

testPluginContract(packPlugin(outside, { chosen: false }), {
  cases: [
    { name: "nothing that could fail", nodes: [] },
    { name: "a template that fails", nodes: services },
    { name: "a link that leads out", nodes: services, options: { heading: false } },
  ],
});
