import type { Entry } from "../schema.ts";
import { onRequest } from "./on-request.ts";

const rented = { account: true, licence: "proprietary" } as const;
/** What a platform does that builds, starts and replaces what is given to it. */
const whole = ["cloud-platform", "load-balancer", "container-runtime", "orchestration"] as const;

/** Where a product is put that is built elsewhere. */
export const hosting: readonly Entry[] = [
  ...onRequest(
    "hosting",
    "platform",
    [
      [
        "vercel",
        "Vercel",
        "hosting of web applications and their functions",
        { since: 2015, covers: [...whole, "api-gateway", "functions", "cdn"] },
      ],
      [
        "netlify",
        "Netlify",
        "hosting of web applications and their functions",
        { since: 2014, covers: [...whole, "api-gateway", "functions", "cdn"] },
      ],
      [
        "deno-deploy",
        "Deno Deploy",
        "functions at the edge on Deno",
        {
          since: 2021,
          style: "serverless",
          covers: [...whole, "runtime", "api-gateway", "functions", "cdn"],
          languages: ["typescript", "javascript"],
          only: { "api-framework": ["hono", "express", "koa", "oak"] },
        },
      ],
      ["heroku", "Heroku", "application platform", { since: 2007, covers: [...whole] }],
      [
        "render",
        "Render",
        "application platform",
        { aliases: ["Render.com"], exact: true, since: 2018, covers: [...whole] },
      ],
      [
        "fly-io",
        "Fly.io",
        "application platform that runs images near the user",
        { since: 2020, covers: ["cloud-platform", "load-balancer", "orchestration"] },
      ],
      [
        "railway",
        "Railway",
        "application platform",
        { aliases: ["Railway.app", "Railway.com"], exact: true, since: 2020, covers: [...whole] },
      ],
      [
        "digitalocean-app-platform",
        "DigitalOcean App Platform",
        "application platform",
        { since: 2020, covers: [...whole] },
      ],
      ["github-pages", "GitHub Pages", "hosting of static pages", { since: 2008, covers: ["cdn"] }],
      ["gitlab-pages", "GitLab Pages", "hosting of static pages", { since: 2015 }],
      [
        "firebase-hosting",
        "Firebase Hosting",
        "hosting of static pages",
        { since: 2014, cloud: "google-cloud", covers: ["cdn"] },
      ],
      [
        "aws-amplify-hosting",
        "AWS Amplify Hosting",
        "hosting of web applications",
        { aliases: ["Amplify Hosting"], since: 2018, cloud: "aws", covers: ["cdn"] },
      ],
      [
        "aws-app-runner",
        "AWS App Runner",
        "application platform",
        {
          aliases: ["App Runner"],
          exact: true,
          since: 2021,
          cloud: "aws",
          covers: ["load-balancer", "orchestration"],
        },
      ],
      [
        "amazon-lightsail",
        "Amazon Lightsail",
        "small servers at a fixed price",
        { aliases: ["Lightsail", "AWS Lightsail"], since: 2016, cloud: "aws" },
      ],
      [
        "azure-static-web-apps",
        "Azure Static Web Apps",
        "hosting of static pages with functions beside them",
        { since: 2021, cloud: "azure", covers: ["cdn"] },
      ],
    ],
    rented,
  ),
  ...onRequest(
    "functions",
    "service",
    [
      [
        "vercel-functions",
        "Vercel Functions",
        "functions of the hosting platform",
        {
          aliases: ["Vercel Serverless Functions", "Vercel Edge Functions"],
          style: "serverless",
          requires: [["vercel"]],
          fits: { "auto-scaling": [1, "by request"] },
          burden: [0.1, "no servers"],
        },
      ],
      [
        "netlify-functions",
        "Netlify Functions",
        "functions of the hosting platform",
        {
          aliases: ["Netlify Edge Functions"],
          since: 2018,
          style: "serverless",
          requires: [["netlify"]],
          fits: { "auto-scaling": [1, "by request"] },
          burden: [0.1, "no servers"],
        },
      ],
      [
        "supabase-edge-functions",
        "Supabase Edge Functions",
        "functions beside the database",
        {
          languages: ["typescript", "javascript"],
          requires: [["supabase"]],
          fits: { "auto-scaling": [1, "by request"] },
          burden: [0.1, "no servers"],
        },
      ],
      [
        "lambda-at-edge",
        "Lambda@Edge",
        "functions in the content delivery network",
        {
          aliases: ["CloudFront Functions"],
          since: 2017,
          cloud: "aws",
          requires: [["cloudfront"]],
          fits: { "auto-scaling": [1, "by request"] },
          burden: [0.15, "deployed with the distribution"],
        },
      ],
      [
        "fastly-compute",
        "Fastly Compute",
        "functions at the edge",
        {
          aliases: ["Compute@Edge", "Fastly Compute@Edge"],
          since: 2019,
          fits: { "auto-scaling": [1, "by request"] },
          burden: [0.1, "no servers"],
        },
      ],
    ],
    rented,
  ),
  ...onRequest(
    "cloud-platform",
    "platform",
    [
      cloud(
        "digitalocean",
        "DigitalOcean",
        2011,
        ["Digital Ocean"],
        [0.6, "America, Europe, Asia and Australia"],
      ),
      cloud("hetzner", "Hetzner Cloud", 2018, ["Hetzner"], [0.5, "Europe, America and Singapore"]),
      cloud(
        "linode",
        "Akamai Cloud",
        2003,
        ["Linode", "Akamai Linode"],
        [0.7, "on several continents"],
      ),
      cloud("ovhcloud", "OVHcloud", 1999, ["OVH"], [0.7, "Europe, America and Asia"]),
      cloud("scaleway", "Scaleway", 2013, [], [0.3, "Paris, Amsterdam, Warsaw and Milan"]),
      cloud("vultr", "Vultr", 2014, [], [0.8, "on several continents"]),
      cloud(
        "oracle-cloud",
        "Oracle Cloud",
        2016,
        ["Oracle Cloud Infrastructure"],
        [1, "on several continents"],
      ),
      cloud("ibm-cloud", "IBM Cloud", 2017, [], [0.7, "Europe, America and Asia"]),
      cloud("alibaba-cloud", "Alibaba Cloud", 2009, ["Aliyun"], [0.9, "most in Asia"]),
      cloud("exoscale", "Exoscale", 2011, [], [0.3, "Europe"]),
      cloud("stackit", "STACKIT", 2022, [], [0.2, "Germany and Austria"]),
      cloud("ionos-cloud", "IONOS Cloud", 2010, [], [0.4, "Europe and America"]),
      cloud("open-telekom-cloud", "Open Telekom Cloud", 2016, [], [0.2, "Europe"]),
    ],
    rented,
  ),
  ...onRequest("virtual-machines", "service", [
    [
      "amazon-ec2",
      "Amazon EC2",
      "virtual machines",
      { aliases: ["EC2", "AWS EC2"], since: 2006, cloud: "aws", ...rented },
    ],
    [
      "azure-virtual-machines",
      "Azure Virtual Machines",
      "virtual machines",
      { aliases: ["Azure VMs", "Azure VM"], since: 2012, cloud: "azure", ...rented },
    ],
    [
      "google-compute-engine",
      "Google Compute Engine",
      "virtual machines",
      { aliases: ["Compute Engine"], since: 2012, cloud: "google-cloud", ...rented },
    ],
    [
      "proxmox",
      "Proxmox VE",
      "virtual machines on one's own hardware",
      { aliases: ["Proxmox"], since: 2008, licence: "AGPL-3.0-only" },
    ],
    [
      "vmware-vsphere",
      "VMware vSphere",
      "virtual machines on one's own hardware",
      { aliases: ["vSphere", "VMware ESXi"], since: 2009, licence: "proprietary" },
    ],
  ]),
  ...onRequest("backend-platform", "platform", [
    [
      "firebase",
      "Firebase",
      "stores, sign-in and messages for apps",
      { since: 2011, cloud: "google-cloud", ...rented },
    ],
    [
      "aws-amplify",
      "AWS Amplify",
      "stores, sign-in and hosting for apps",
      { since: 2017, cloud: "aws", ...rented },
    ],
    [
      "appwrite",
      "Appwrite",
      "stores, sign-in and files for apps",
      { since: 2019, licence: "BSD-3-Clause" },
    ],
    [
      "pocketbase",
      "PocketBase",
      "SQLite with sign-in and files in one program",
      { since: 2022, licence: "MIT" },
    ],
    ["convex", "Convex", "reactive database with functions", { exact: true, ...rented }],
    [
      "nhost",
      "Nhost",
      "PostgreSQL with GraphQL, sign-in and files",
      { since: 2019, licence: "MIT" },
    ],
    [
      "parse-server",
      "Parse Server",
      "stores, sign-in and push for apps",
      { since: 2016, licence: "Apache-2.0" },
    ],
    ["hasura", "Hasura", "GraphQL over a database", { since: 2018, licence: "Apache-2.0" }],
    [
      "postgrest",
      "PostgREST",
      "REST over a PostgreSQL schema",
      { since: 2014, licence: "MIT", requires: [["postgresql"]] },
    ],
  ]),
  ...onRequest("compose", "tool", [
    [
      "docker-compose",
      "Docker Compose",
      "containers of one host, described in a file",
      { since: 2014, licence: "Apache-2.0", requires: [["docker", "podman"]] },
    ],
    [
      "podman-compose",
      "Podman Compose",
      "containers of one host, described in a file",
      { since: 2019, licence: "GPL-2.0-only", requires: [["podman"]] },
    ],
  ]),
  ...onRequest("orchestration", "server", [
    [
      "docker-swarm",
      "Docker Swarm",
      "container orchestrator",
      {
        aliases: ["Swarm mode"],
        since: 2016,
        licence: "Apache-2.0",
        requires: [["docker"]],
        fits: {
          "auto-scaling": [0.1, "by hand"],
          "rolling-updates": [0.9, "update configuration per service"],
          "service-names": [0.9, "names in the overlay network"],
        },
        burden: [0.4, "managers and certificates"],
      },
    ],
    [
      "openshift",
      "Red Hat OpenShift",
      "Kubernetes with a platform around it",
      {
        aliases: ["OpenShift"],
        since: 2011,
        licence: "proprietary",
        over: ["kubernetes"],
        fits: {
          "auto-scaling": [1, "horizontal pod autoscaler"],
          "rolling-updates": [1, "deployments with probes"],
          "service-names": [1, "cluster DNS"],
        },
        burden: [0.8, "an upgrade path of its own"],
      },
    ],
    [
      "knative",
      "Knative",
      "containers that scale to none on Kubernetes",
      {
        since: 2018,
        licence: "Apache-2.0",
        requires: [["kubernetes", "openshift"]],
        fits: {
          "auto-scaling": [1, "by request, down to none"],
          "rolling-updates": [1, "revisions with traffic split"],
          "service-names": [1, "a route per service"],
        },
        burden: [0.85, "a cluster and its add-ons"],
      },
    ],
  ]),
  ...onRequest("application-server", "server", [
    [
      "gunicorn",
      "Gunicorn",
      "runs Python web applications in processes",
      { since: 2010, licence: "MIT", languages: ["python"] },
    ],
    [
      "uvicorn",
      "Uvicorn",
      "runs asynchronous Python web applications",
      { since: 2017, licence: "BSD-3-Clause", languages: ["python"] },
    ],
    [
      "apache-tomcat",
      "Apache Tomcat",
      "runs Java web applications",
      { aliases: ["Tomcat"], since: 1999, licence: "Apache-2.0", languages: ["java", "kotlin"] },
    ],
    [
      "jetty",
      "Eclipse Jetty",
      "runs Java web applications",
      {
        aliases: ["Jetty"],
        exact: true,
        since: 1995,
        licence: "Apache-2.0",
        languages: ["java", "kotlin"],
      },
    ],
    [
      "wildfly",
      "WildFly",
      "runs Jakarta EE applications",
      { aliases: ["JBoss"], since: 2014, licence: "Apache-2.0", languages: ["java", "kotlin"] },
    ],
    [
      "puma",
      "Puma",
      "runs Ruby web applications",
      { exact: true, since: 2011, licence: "BSD-3-Clause", languages: ["ruby"] },
    ],
    ["php-fpm", "PHP-FPM", "runs PHP in processes", { since: 2011, languages: ["php"] }],
    [
      "pm2",
      "PM2",
      "keeps Node.js processes running",
      { since: 2013, licence: "AGPL-3.0-only", languages: ["typescript", "javascript"] },
    ],
    [
      "systemd",
      "systemd",
      "starts and restarts programs of a host",
      { since: 2010, licence: "LGPL-2.1-or-later" },
    ],
    [
      "iis",
      "Microsoft IIS",
      "web server of Windows",
      {
        aliases: ["IIS", "Internet Information Services"],
        exact: true,
        since: 1995,
        licence: "proprietary",
      },
    ],
    [
      "apache-http-server",
      "Apache HTTP Server",
      "web server",
      { aliases: ["Apache httpd"], since: 1995, licence: "Apache-2.0" },
    ],
  ]),
];

function cloud(
  key: string,
  name: string,
  since: number,
  aliases: string[],
  regions: [number, string],
) {
  return [
    key,
    name,
    "cloud platform",
    {
      since,
      aliases,
      fits: {
        "managed-services": [0.5, "machines, objects and some managed stores"] as [number, string],
        regions,
      },
      burden: [0.35, "networks, machines and access to set up"] as [number, string],
    },
  ] as const;
}
