/** The ways in which nodes of this plugin follow from others, each in one sentence. */
export const derivations = {
  "change-since-last-plan":
    "what the last plan's interface has and this one has not, or the other way round, is a change for those who call it",
  "number-kept":
    "a field goes by the number that the last plan gave it; what is new goes behind, and what is gone leaves its number to nobody",
  "http-interface": "a system that others reach over the network has one set of conventions",
  "resource-per-entity": "an entity that actors act on is a resource",
  "schema-per-resource": "a resource has one schema to read, one to create and one to change it",
  "card-of-list":
    "a list that shows all of a thing, or accounts to other people, has no more of each than they need",
  "operation-per-action": "an action on a stored concept is an operation",
  "read-what-is-kept": "what someone creates or changes can be read again",
  "read-what-is-worked-out": "what the text has worked out for people can be read",
  "sent-many-at-once":
    "what a device records first and sends many at once is taken as a list by one operation",
  "used-by-code": "what people use on something by its code is an operation of that something",
  "claimed-once":
    "what somebody lays out for others is taken by an operation that hands each out once, and counted by whoever has to lay up more",
  "upload-said":
    "a file that goes to the store beside the interface is there when its sender says so",
  "whole-data": "what is kept can be written to a file and read back where the text asks for it",
  "contact-form": "a form by which visitors write to who runs the product is an operation",
  "changes-since-cursor":
    "where devices keep copies, they fetch what changed since the place that they had come to",
  "webhook-received":
    "what a system of others reports by calling is taken by an operation of its own",
  "import-by-row": "an import tells of each row what became of it",
  "job-to-follow": "work that the text has go on behind its request can be followed",
  "webhook-receivers": "whoever is told by webhook says where, and takes it back",
  "webhook-sent":
    "what the text has told to the systems of others by webhooks is a call to each receiver",
  "told-as-it-happens":
    "what the text wants live, or else what people move on, is told to clients that stay connected",
  "sealed-from-server":
    "what is sealed on the devices is ciphertext to the server, which sees who, where, when and how much",
  "live-defaults":
    "what keeps a connection open is taken from the technology's own settings, and what no one states is a judgement",
  "promise-per-subscription":
    "each live message has an order, a mark by which a repeat is known, and an operation by which a gap is read",
  "message-per-event":
    "what a component publishes to a broker has one form that its consumers rely on",
  "message-per-subscription": "what clients are told has one form",
  "session-operations": "a system that holds its own accounts signs people in and out",
  "own-password":
    "where the system keeps passwords, people change their own by giving the one that holds",
  "own-account": "whoever signs in can read the account that this is, whose id no client knows",
  "key-operations": "keys that programs call with are made and taken back by those whose they are",
  "account-operation":
    "what the text asks people to do with their accounts before they sign in is an operation",
  "problem-schema": "errors have one form, that of the house style",
  "problem-per-kind": "each kind of problem that an operation answers with is registered once",
  "exchange-per-operation":
    "what an answer shows tells who may keep it, and what is counted or shown tells its state",
  "house-style-chosen": "the configuration says whose rules the interface follows",
  "command-as-stated": "a command that the text writes is a command, as it is written there",
  "type-per-concept": "a thing that a library is about is a type of it",
  "entry-point-per-action": "an action of a command-line tool or library is a command or function",
  "contract-per-data-set": "a data set that a pipeline keeps is promised to its readers",
  "endpoint-as-stated":
    "an endpoint whose method and path the text writes is in the contract by these",
  "message-as-stated": "a message over an open connection has the name that the text writes",
  "passkey-operations":
    "a system whose people sign in by passkeys has the two ceremonies of WebAuthn",
  "sum-told-first":
    "where whoever makes something sends the sum that was shown, a read tells that sum and its parts first",
};
