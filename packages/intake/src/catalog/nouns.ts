/**
 * People's roles. A noun phrase whose last word is one of them acts, or has an account.
 * `privileged` ones administer the product itself.
 */
export const roles: ReadonlySet<string> = new Set(
  "user customer client member admin administrator operator manager agent owner author editor reviewer moderator visitor guest buyer seller shopper vendor supplier merchant patient doctor nurse physician clinician student teacher instructor tutor parent pupil learner employee employer worker staff colleague contractor freelancer candidate recruiter applicant tenant landlord driver rider passenger courier dispatcher traveller traveler trainer coach athlete player developer engineer analyst accountant auditor cashier clerk librarian reader subscriber follower friend participant attendee organiser organizer host coordinator supervisor lead leader approver requester assignee reporter creator contributor maintainer partner broker investor trader donor volunteer resident citizen officer inspector technician mechanic planner scheduler receptionist chef waiter viewer person people human team cook farmer family household fan".split(
    " ",
  ),
);

export const privilegedRoles: ReadonlySet<string> = new Set([
  "admin",
  "administrator",
  "superuser",
  "operator",
  "moderator",
]);

/** What a person builds, as the last word of its name. */
export const productNouns: ReadonlySet<string> = new Set(
  "application app platform system service tool website site portal marketplace store shop storefront dashboard api backend back-end library package sdk module framework plugin extension cli command pipeline job bot chatbot assistant game engine suite software product solution server client gateway webapp network tracker planner manager calendar editor viewer generator converter parser linter compiler scraper crawler importer exporter scheduler forum wiki blog crm erp cms simulator utility script program daemon agent model hub desk helpdesk inbox".split(
    " ",
  ),
);

/** Heads of phrases that ask for a plan of the product, not for the product. */
export const planNouns: ReadonlySet<string> = new Set(
  "architecture plan design stack infrastructure blueprint approach proposal setup foundation structure backbone mvp prototype poc version".split(
    " ",
  ),
);

/** Nouns that are never a thing the product keeps: ways of working, qualities, and technical matter. */
export const genericNouns: ReadonlySet<string> = new Set(
  "ability access accessibility accuracy algorithm analysis analytic analytics api app application approach architecture area aspect asset async auth authentication authorisation authorization automation availability backend backup balance balancing bandwidth base battery behavior behaviour benchmark browser budget build cache caching capability capacity case cdn check choice client cloud cluster code collaboration communication compliance component compression computer computing concept concern concurrency condition configuration conflict connection connectivity consistency constraint consumer container content context control cost coverage cpu creation criteria data database datum day deadline decision deduplication delivery demand dependency deployment design detail device development dimension directory discovery display domain downtime duration ease efficiency encryption end endpoint engine enterprise entity environment error event example exception execution expectation experience export failover failure fallback feature feedback field filter flow focus form format framework frontend function functionality gateway goal growth guideline handling hardware history hosting hour idea implementation import improvement information infrastructure input insight instance integration integrity interaction interface internet isolation issue jump language latency layer layout level library limit load loading location log logging logic login loss machine maintenance management market mechanism memory method metric metrics microservice migration minute mobile mode model modularity module monitoring month native need network node number object operation optimisation optimization option orchestration output outage overhead page paging parameter part party path pattern peak people performance period permission persistence person phase pipeline place plan planning platform policy pooling practice prediction prefetching presence principle priority privacy problem process processing product production programme progress protection protocol provider provision proxy purpose quality query queue queuing quota range rate redundancy region reliability replica replication requirement residency resilience resolution resource response responsiveness result retention retry rule runtime safety scalability scale scaling scenario scheduling schema scope score screen script scrolling sdk search second section security server service session setting setup shape sharding side signal site size software solution source space specific specifics speed stack stage standard start state step storage store strategy stream streaming structure support surface sync synchronisation synchronization system table target technique technology tenancy term test testing thing throughput time tool tooling topology tracing traffic transfer transparency type typing ui update upgrade uptime usability usage use utilisation utilization validation value variety verification version view volume web webhook week window work workload world year zone".split(
    " ",
  ),
);

/** Nouns that name a mass or an activity, of which one cannot say "one …". */
export const massNouns: ReadonlySet<string> = new Set(
  "fitness health inventory stock content e-commerce commerce food music news media mail email money equipment furniture weather traffic finance marketing education learning training advice research software travel attendance payroll staff shipping logistics knowledge identity energy water electricity telemetry relationship compliance risk change access crisis waste".split(
    " ",
  ),
);

/** Nouns made of verbs: "task management" is about tasks, "workout tracking" about workouts. */
export const activityNouns: ReadonlySet<string> = new Set(
  "management tracking planning booking scheduling handling processing editing sharing ordering reservation assignment submission approval administration monitoring reporting logging recording listing search creation upload collection registration browsing review moderation storage delivery tracker manager planner list".split(
    " ",
  ),
);

/** What is sent to people, and activities that only hand it on. */
export const sentNouns: ReadonlySet<string> = new Set(
  "alert e-mail email notification notice push sms".split(" "),
);
export const passingOn: ReadonlySet<string> = new Set(["delivery", "handling", "processing"]);

/** Nouns in -ing of which one can have several: a list of them is about them, a waiting list is a list. */
export const countedInIng: ReadonlySet<string> = new Set(
  "meeting booking building listing drawing painting recording posting training opening offering rating ranking filing finding hearing holding outing setting sitting sighting warning wedding gathering greeting heading landing lodging mooring crossing screening showing spelling string thing king ring wing spring swing".split(
    " ",
  ),
);

/** Nouns that act as one: "staff review", "the team plans". */
export const collectiveNouns: ReadonlySet<string> = new Set([
  "staff",
  "team",
  "people",
  "police",
  "crew",
]);

/** Nouns that end as roles do, and are none. */
export const actorless: ReadonlySet<string> = new Set(
  "adapter answer banner browser buffer calendar center centre chapter character cluster color colour computer container controller corner converter counter cover detector door elevator error factor filter floor flower folder footer header handler identifier importer indicator layer ledger letter marker matter member-number meter modifier monitor mirror motor newsletter number offer order paper parameter parser picture placeholder plant poster power printer processor provider quarter register reminder restaurant router scheduler sensor server sticker timer tracker transfer trigger validator wrapper variant vector voucher water weather".split(
    " ",
  ),
);

/** Generic nouns that are things of the product where somebody does something to them. */
export const oftenThings: ReadonlySet<string> = new Set(
  "alert area asset case domain entry error event exception field input issue list location media order page part place plan policy problem product program programme queue region rule script section session site stage step test transfer version zone".split(
    " ",
  ),
);
