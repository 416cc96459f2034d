import type { ContextMap } from "../../context-map.ts";

export const accounting: ContextMap = [
  {
    name: "Ledger",
    because: "Entries that balance and are never changed",
    concepts: [
      "Ledger account",
      "Journal entry",
      "Fiscal period",
      "Financial report",
      "Tax return",
      "Tax rate",
    ],
  },
  {
    name: "Receivables",
    because: "What customers owe, until it is paid or credited",
    concepts: [
      "Customer",
      "Invoice",
      "Payment received",
      "Credit note",
      "Recurring invoice",
      "Estimate",
    ],
  },
  {
    name: "Payables",
    because: "What is owed to suppliers and staff, once approved",
    concepts: ["Supplier", "Bill", "Expense"],
  },
  {
    name: "Banking",
    because: "The bank's own list of movements, against which the books are checked",
    concepts: ["Bank account", "Bank transaction"],
  },
];

export const payments: ContextMap = [
  {
    name: "Wallets",
    because: "Balances that follow from entries, each movement booked twice",
    concepts: ["Wallet", "Transaction", "Ledger entry", "Payment request", "Beneficiary"],
  },
  {
    name: "Funding",
    because: "Money that comes from banks and cards and goes back, on their time",
    concepts: ["Funding source", "Top-up", "Withdrawal"],
  },
  {
    name: "Acquiring",
    because: "What merchants charge and are paid out",
    concepts: ["Merchant", "Charge", "Payout", "Dispute"],
  },
  {
    name: "Risk",
    because: "Who customers are and what looks like fraud, seen by few officers",
    concepts: ["Customer check", "Risk alert", "Spending limit"],
  },
  {
    name: "Exchange",
    because: "Rates that hold for a moment",
    concepts: ["Exchange quote"],
  },
];

export const subscriptionBilling: ContextMap = [
  {
    name: "Plans",
    because: "What can be bought at which price, old prices kept for who has them",
    concepts: ["Plan", "Coupon"],
  },
  {
    name: "Subscriptions",
    because: "What a customer has until when, renewed by the clock",
    concepts: ["Customer", "Subscription"],
  },
  {
    name: "Usage",
    because: "What was metered, summed once a period",
    concepts: ["Usage record"],
  },
  {
    name: "Invoicing",
    because: "Documents that the law forbids to change",
    concepts: ["Invoice", "Credit note", "Tax rate"],
  },
  {
    name: "Payments",
    because: "Cards on file, charges that fail and are tried again",
    concepts: ["Payment method", "Payment", "Refund", "Dunning step"],
  },
];

export const lending: ContextMap = [
  {
    name: "Origination",
    because: "From application to decision, with papers that most applicants never see again",
    concepts: ["Borrower", "Loan product", "Loan application", "Credit assessment"],
  },
  {
    name: "Servicing",
    because: "Years of installments on a signed loan",
    concepts: ["Loan", "Disbursement", "Repayment"],
  },
  {
    name: "Collections",
    because: "Overdue borrowers, worked by people with deadlines of the law",
    concepts: ["Collection case"],
  },
  {
    name: "Investments",
    because: "Lenders' shares in loans, and what they earn",
    concepts: ["Investment"],
  },
];

export const insurance: ContextMap = [
  {
    name: "Underwriting",
    because: "What a risk would cost, before anybody is insured",
    concepts: ["Insurance product", "Quote"],
  },
  {
    name: "Policies",
    because: "Cover in force, each change an endorsement with its day",
    concepts: ["Policyholder", "Policy", "Broker"],
  },
  {
    name: "Premiums",
    because: "What policyholders owe for their cover and when",
    concepts: ["Premium instalment"],
  },
  {
    name: "Claims",
    because: "Losses years after the cover was sold, with evidence and reserves",
    concepts: ["Claim", "Claim payment"],
  },
];

export const propertyManagement: ContextMap = [
  {
    name: "Properties",
    because: "Buildings, who owns them and what they need",
    concepts: ["Property", "Owner", "Inspection"],
  },
  {
    name: "Leasing",
    because: "From empty unit to signed lease",
    concepts: ["Renter", "Lease", "Listing", "Rental application"],
  },
  {
    name: "Rent accounts",
    because: "What renters owe and paid, and what owners get of it",
    concepts: ["Charge", "Rent payment", "Expense", "Owner statement"],
  },
  {
    name: "Maintenance",
    because: "Repairs, given to craftsmen outside",
    concepts: ["Maintenance request", "Vendor"],
  },
];
