import { wordingsOf } from "./wordings.ts";

/** How something is made to happen: who looks, who is told, what follows where it does not. English. */
export const enforcement = wordingsOf<true>([
  [
    true,
    `or face; or pay; or lose; or forfeit; fine/fines/fined; penalty/penalties; sanction/sanctions/sanctioned; enforce~/enforcement/enforceable; legally binding; binding;
    audit~/auditor/auditors; inspect~/inspection/inspections/inspector/inspectors; monitor~/monitored/monitoring; verify/verified/verification; report publicly; report to; report breaches;
    report annually; report quarterly; report monthly; report ... to; reports to; publish ... every; publish ... each; publish progress; publish quarterly; publish annually; publicly report;
    oversight; oversight board; independent review; review board; withhold~; clawback/claw back; revoke ... licence; revoke ... license; suspend~; injunction; liable; liability; breach/breaches;
    complaint/complaints; compensation; damages; prosecute~/prosecution; licence/license; with a vote; veto; veto power; escrow; deposit; bond; guarantee fund; appeal/right of appeal;
    court order; comply/compliance; failing which; otherwise ... will; in default; default; until it does; certified/certification`,
  ],
]);
