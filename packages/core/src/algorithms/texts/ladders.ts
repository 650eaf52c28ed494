import { wordingsOf } from "./wordings.ts";

/**
 * How firmly something is asked or promised, 5 the firmest: duty, promise, call, aim, possibility.
 *
 * @source hyland-1998, farkas-2010: kinds of words that hedge, as background; the list is our own, English only.
 */
export const commitments = wordingsOf<number>([
  [
    5,
    `must; shall; decides/decide/decided; demands/demand/demanded/demanding; requires/require/required/requiring;
    has to/have to/had to; obliges/oblige/obliged; is bound to/are bound to; insists/insist/insisted; is not to/are not to;
    under a duty to; mandates/mandate/mandated; may not; cannot`,
  ],
  [
    4,
    `will; commits/commit/committed/committing; undertakes/undertake/undertook/undertaking to; promises/promise/promised;
    pledges/pledge/pledged; agrees to/agree to/agreed to; resolves/resolve/resolved to; guarantees/guarantee/guaranteed;
    is to/are to; needs to/need to`,
  ],
  [
    3,
    `should; ought to; calls on/call on/called on/calling on; calls upon/call upon/called upon/calling upon;
    calls for/call for/called for/calling for; urges/urge/urged/urging; requests/request/requested/requesting;
    asks/ask/asked/asking; recommends/recommend/recommended; expects/expect/expected; plans to/plan to/planned to;
    intends to/intend to`,
  ],
  [
    2,
    `encourages/encourage/encouraged/encouraging; invites/invite/invited/inviting; considers/consider/considering;
    seeks to/seek to/seeking to; aims to/aim to/aiming to/aims at/aim at; strives to/strive to/striving to/strives for;
    endeavours to/endeavour to/endeavors to/endeavor to; attempts to/attempt to; tries to/try to; works towards/work
    towards/works toward/work toward/working towards/working toward; hopes to/hope to; looks to/look to; wishes to/wish to;
    would like to; suggests/suggest/suggested; welcomes/welcome/welcomed`,
  ],
  [
    1,
    `may; might; could; can; explores/explore/exploring; looks into/look into/looking into; is free to/are free to;
    has the option/have the option; at its discretion/at their discretion; possibly; perhaps`,
  ],
]);

/** How far an act goes, 5 the farthest: to end or to bring about, to replace, to reduce or to raise, to address, to note. */
export const acts = wordingsOf<number>([
  [
    5,
    `phase~ out/phaseout/phaseouts/phase outs; end~; ban~; stop~; abolish~/abolition; prohibit~/prohibited/prohibiting/prohibition;
    repeal~; eliminate~/elimination; eradicate~/eradication; terminate~/termination; close~ down; shut down/shuts down; outlaw~;
    cancel~/cancelled/cancelling; scrap~; revoke~; remove~/removal; delete~; cease~; halt~; close~; dismantle~; withdraw/withdraws/withdrew/withdrawn;
    freeze/freezes/froze/frozen; cap~; build/builds/built/building; fund~; hire~; pay/pays/paid/paying; give/gives/gave/given/giving; hand~ over; hand~;
    transfer~/transferred/transferring; return~; install~; adopt~; enact~; approve~; pass~; guarantee~; ring fence/ring fenced/ring fencing/ringfence;
    publish~; report~; disclose~; register~; appoint~; open~; grant~; sign~; ratify~; allocate~; spend/spends/spent; triple~; double~;
    halve~; restore~; reinstate~; compensate~; cover~; migrate~; move~; deliver~; provide~; train~; plant~; connect~; enforce~; disconnect~;
    rehouse~; raise~; implement~; establish~; create~; set up; keep/keeps/kept; hold/holds/held; require~`,
  ],
  [
    4,
    `transition~ away; move~ away; replace~/replacement; convert~; shift~ ... to; switch~ ... to; wind~ down/winding down/wound down; restructure~; reform~; replenish~`,
  ],
  [
    3,
    `phase~ down/phasedown/phasedowns; reduce~/reduction; cut/cuts/cutting; lower~; limit~/limited/limiting; restrict~; curb~; scale~ down/scale~ back; decrease~;
    diminish~; shrink/shrinks; slow~; minimise~/minimize~; transition~ to/transition~ towards; increase~; expand~; extend~; scale~ up; improve~; accelerate~;
    regulate~; control~/controlled/controlling`,
  ],
  [
    2,
    `address~; tackle~; support~; promote~; strengthen~; enhance~; facilitate~; foster~; advance~; work~ on; engage~ with; review~; examine~; study/studies/studied;
    consult~; discuss~; assess~; explore~; collaborate~; cooperate~; coordinate~; manage~; help~; mitigate~; respond~ to; look~ at; invest~; develop~; prioritise~/prioritize~`,
  ],
  [
    1,
    `recognise~/recognize~/recognition; note~/noting; acknowledge~; welcome~; reaffirm~; recall~; affirm~; value~; appreciate~; highlight~; underline~; stress~; be aware/aware;
    celebrate~; express~; share~ the view; bear/bears in mind; take~ note/takes note/took note; raise~ awareness; believe~`,
  ],
]);

/** How many something holds for: 1 for all, −1 for some. */
export const scopes = wordingsOf<number>([
  [
    1,
    `all; every; each; any; entire; entirely; whole; full; fully; always; never; no one/noone/nobody; none; everyone/everybody; everywhere;
    universal/universally; without exception/no exceptions; at least; in full; any and all; nationwide; unconditional/unconditionally; permanent/permanently`,
  ],
  [
    -1,
    `some; certain; selected; eligible; relevant; several; many; a number of; part of/parts of; most of; a majority of; up to; at most; no more than; only;
    limited; partial/partially/partly; pilot/pilots; mainly/primarily/largely; in some cases; in certain cases; sometimes; occasionally; temporary/temporarily;
    specified; a few; a portion of; a share of; key; priority; generally/in general; typically; on request/upon request; conditional/conditionally`,
  ],
]);
