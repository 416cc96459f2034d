import type { Entry } from "../schema.ts";

const rented = { form: "platform", account: true, licence: "proprietary" } as const;

/** Application platforms of the large clouds, each compared with what else the cloud runs images on. */
export const cloudHosts: readonly Entry[] = [
  {
    ...rented,
    key: "aws-elastic-beanstalk",
    name: "AWS Elastic Beanstalk",
    aliases: ["Elastic Beanstalk"],
    topics: ["hosting"],
    what: "application platform over virtual machines",
    since: 2011,
    cloud: "aws",
    covers: ["load-balancer", "orchestration"],
    fits: {
      "auto-scaling": [0.8, "an Auto Scaling group of virtual machines"],
      "rolling-updates": [0.9, "rolling, with an additional batch, or immutable"],
    },
    burden: [0.4, "virtual machines and platform versions to keep up to date"],
  },
  {
    ...rented,
    key: "azure-app-service",
    name: "Azure App Service",
    aliases: ["Azure Web Apps", "Azure Web App"],
    topics: ["hosting"],
    what: "application platform",
    since: 2015,
    cloud: "azure",
    covers: ["load-balancer", "container-runtime", "orchestration"],
    fits: {
      "auto-scaling": [0.8, "rules per plan, from the Standard tier on"],
      "rolling-updates": [0.9, "deployment slots that are swapped"],
    },
    burden: [0.2, "a plan to size"],
  },
  {
    ...rented,
    key: "google-app-engine",
    name: "Google App Engine",
    aliases: ["App Engine"],
    topics: ["hosting"],
    what: "application platform",
    since: 2008,
    cloud: "google-cloud",
    covers: ["load-balancer", "container-runtime", "orchestration"],
    fits: {
      "auto-scaling": [0.9, "by request, down to none in the standard environment"],
      "rolling-updates": [0.9, "versions with traffic split"],
    },
    burden: [0.15, "no machines"],
  },
];
