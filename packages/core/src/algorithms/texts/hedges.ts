import { wordingsOf } from "./wordings.ts";

/**
 * Words by which less is asked than it seems: ways out, efforts in place of results, words that narrow what is meant.
 *
 * @source hyland-1998, farkas-2010: kinds of words that hedge, as background; the list is our own, English only.
 */
export const hedges = wordingsOf<true>([
  [
    true,
    `as appropriate; where appropriate; if appropriate; when appropriate; appropriate; where possible; if possible; when possible; wherever possible; whenever possible;
    as far as possible; as much as possible; as soon as possible; as soon as practicable; as early as possible; to the extent possible; to the extent feasible;
    to the extent practicable; to the greatest extent possible; to the maximum extent possible; where feasible; if feasible; as feasible; where practicable;
    if practicable; as far as practicable; as practicable; so far as reasonably practicable; reasonably practicable; where necessary; if necessary; as necessary;
    when necessary; where needed; as needed; if needed; where relevant; as relevant; where applicable; as applicable; if applicable; where suitable; where viable;
    economically viable; commercially viable; cost effective; where justified; where warranted; if affordable; where resources allow; where resources permit;
    as resources permit; as resources allow; subject to resources; subject to funding; subject to available ...; subject to availability; subject to ... approval; subject to;
    within available resources; within existing resources; within existing budgets; resources permitting; circumstances permitting; time permitting`,
  ],
  [
    true,
    `efforts towards; efforts toward; efforts to; effort towards; effort to; best efforts; best endeavours; best endeavors; reasonable efforts; all reasonable efforts; reasonable steps;
    reasonable; reasonably; steps towards; steps toward; progress towards; progress toward; with a view to; with the aim of; with the goal of; with the intention of; in an effort to;
    in the direction of; aspire to; aspires to; aspirational; ambition to; aspiration to; intention to; in principle; in spirit; non binding; nonbinding; voluntary; voluntarily;
    on a voluntary basis; indicative; it is hoped; ideally; hopefully; preferably; options for; option of; the possibility of; the feasibility of; the potential for; potential; potentially`,
  ],
  [
    true,
    `in line with ... circumstances; in line with ... priorities; in line with ... capabilities; in line with ... capacities; in line with ... conditions; in line with ... laws;
    in line with ... legislation; in light of ... circumstances; in the light of ... circumstances; in accordance with ... circumstances; in accordance with ... priorities;
    in accordance with ... capabilities; in accordance with ... laws; in accordance with ... legislation; in keeping with ... circumstances; according to ... circumstances;
    according to ... capabilities; consistent with ... circumstances; consistent with ... priorities; depending on ... circumstances; depending on; taking into account; taking account of; bearing in mind;
    having regard to; with due regard to; with due consideration; without prejudice to; respecting national sovereignty; nationally determined; nationally appropriate; national circumstances;
    national priorities; respective capabilities; common but differentiated responsibilities; different national circumstances; on mutually agreed terms; local conditions`,
  ],
  [
    true,
    `unabated; inefficient; unsustainable; harmful; excessive; unnecessary; undue; unjustified; significant; significantly; substantial; substantially; material; materially; meaningful; meaningfully;
    adequate; adequately; sufficient; sufficiently; suitable; ambitious; robust; proportionate; balanced; flexible; flexibility; tailored`,
  ],
  [
    true,
    `over time; in due course; in the long term; in the longer term; in the long run; in the medium term; at a later date; when conditions allow; when the time is right; eventually; ultimately; progressively; gradually;
    gradual; incrementally; step by step; going forward; in future; in the future; at the earliest opportunity; as and when; until further notice; from time to time; soon; shortly; at an appropriate time;
    by around; approximately; roughly; circa; some form of; a range of; various; such as; inter alia; among others; for example; or equivalent; or similar; or otherwise; and or;
    more or less; to some extent; to some degree; to a degree; somewhat; rather; relatively; partly; in part; on balance; on the whole; broadly; in many cases; in most cases; as a rule; normally; usually; often;
    unless; except; except where; other than; save where; provided that; on condition that; so long as; if agreed; unless otherwise agreed; unless otherwise decided; without undue delay; undue delay; exceptional circumstances;
    in exceptional circumstances; seems; seem; appears to; appear to; likely; unlikely; probably; believe that; we believe; it may be; may wish to; might wish to; is considered; it is suggested`,
  ],
]);
