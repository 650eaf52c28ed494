import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { commands, records } from "./coalition.ts";
import type { AnyCommand, AnyRecord } from "./kernel/index.ts";
import { editReasons } from "./records/stale.ts";

const PAST =
  /^[A-Z][A-Za-z]+(ed|Heard|Shown|LetIn|Undone|HeldBack|HandedOver|Left|Withdrawn|TakenBack|TakenBackOnRequest|BroughtIn|Written|Zone|Set)$/;
const SENTENCES = /^[A-Z][^!]+[.?]$/;

const stories = globSync("records/**/*.test.ts", { cwd: import.meta.dirname })
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, "utf8"))
  .join("\n");

describe.each(Object.entries<AnyRecord>(records))("the record %s", (_, record) => {
  const { means, first, later, begin, evolve, refusals, commands } = record;

  test("says what it means in one sentence", () => expect(means).toMatch(/^[A-Z].{10,120}\.$/));

  test("says what each event does", () => {
    expect(Object.keys(begin)).toEqual(Object.keys(first));
    expect(Object.keys(evolve)).toEqual(Object.keys(later));
  });

  test("names what happened in the past tense, and what may be asked with a verb first", () => {
    for (const type of [...Object.keys(first), ...Object.keys(later)]) expect(type).toMatch(PAST);
    for (const name of Object.keys(commands)) expect(name).toMatch(/^[a-z]+([A-Z][A-Za-z]+)?$/);
  });

  test("tells every event about one id, which the record has", () => {
    for (const schema of [record.is, ...Object.values(first), ...Object.values(later)])
      expect((schema as unknown as z.ZodObject).shape).toHaveProperty("id");
  });

  test("refuses in full sentences", () => {
    for (const [code, because] of Object.entries(refusals)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(because).toMatch(SENTENCES);
    }
  });

  test("every command can be described to a door", () => {
    for (const { does, input } of Object.values<AnyCommand>(commands)) {
      expect(does).toMatch(SENTENCES);
      expect(z.toJSONSchema(input, { io: "input" })).toMatchObject({ type: "object", additionalProperties: false });
    }
  });
});

test("every reason to refuse is reached by a story", () => {
  const told = new Set([...stories.matchAll(/\.refuses\("([^"]+)"/g)].map(([, code]) => code));
  const declared = [
    ...Object.entries<AnyRecord>(records).flatMap(([kind, { refusals }]) =>
      Object.keys(refusals).map((code) => `${kind === "replies" ? "reply" : kind.slice(0, -1)}/${code}`),
    ),
    ...Object.keys(editReasons).map((code) => `edit/${code}`),
    "request/human-only",
  ];

  expect(declared.length).toBeGreaterThan(50);
  expect([...told].sort()).toEqual(declared.sort());
});

test("every command has a story in which something happens", () => {
  const told = new Set([...stories.matchAll(/\.when\("(\w+)"[^;]*\.happens\([^)]/g)].map(([, name]) => name));

  expect([...told].sort()).toEqual(Object.keys(commands).sort());
});

test("the commands, as the doors offer them", () => {
  const offered = Object.entries<AnyCommand>(commands).map(
    ([name, { does, humanOnly }]) => `${name} — ${does}${humanOnly ? " (in person)" : ""}`,
  );
  expect(offered).toMatchInlineSnapshot(`
    [
      "foundCoalition — Found a coalition and become its first steward. (in person)",
      "renameCoalition — Give the coalition another name.",
      "moveZone — Move the coalition to another time zone, from now on.",
      "nameWindow — Say whose backing the coalition has and until when, or that no such window is open.",
      "setRhythm — Say how often a round is opened and for how many days, and whether a review is held each month.",
      "complain — Write a complaint about someone, for nobody but those you choose. (in person)",
      "closeComplaint — Close a complaint of yours. (in person)",
      "nameMisalignment — Say where an AI system works against what this coalition is for. (in person)",
      "closeMisalignment — Close a misalignment you named, once it is set right or was none. (in person)",
      "inviteMember — Invite somebody to join with a member, saying why, who else is there, and the hours asked. (in person)",
      "acceptInvitation — Say yes to an invitation, with your name and what joins with you. (in person)",
      "declineInvitation — Say no to an invitation. Nobody but the stewards learns of it. (in person)",
      "withdrawInvitation — Take an invitation back before the newcomer is welcome.",
      "openToNewcomer — Choose for your member what a newcomer will read: everything, but for the commitments you close. (in person)",
      "welcomeMember — Welcome a newcomer once every member has chosen what it will read, or the day of joining has come. (in person)",
      "addMember — Add a member: an organisation, a team, a person or an AI system.",
      "renameMember — Change how a member is called.",
      "leaveCoalition — Leave the coalition with your member: its people stop reading at once, and its ties and pledges end. (in person)",
      "describeMachine — Say what the AI system you answer for is built to do, and what it measures and improves. (in person)",
      "nameAccountable — Name another human being to answer for an AI system, and to speak for it from now on. (in person)",
      "addOrganisation — Add an organisation that members belong to.",
      "addPerson — Add a person the coalition will talk with.",
      "renamePerson — Change how a person is called.",
      "nameRepresentative — Name who speaks for a member, as its representative or deputy, or who is heard inside it.",
      "endRepresentation — End a person's speaking for a member: at once, everywhere.",
      "disputeVoice — Dispute that a person speaks for a member: from now on she reads, and does not speak, until it is settled. (in person)",
      "settleVoice — Settle a dispute: the person speaks for the member again. (in person)",
      "appointSteward — Appoint a steward for a term.",
      "endStewardship — End a stewardship.",
      "proposeSuccessor — Propose for your member who becomes a steward, in the place of one who is gone or beside the others. (in person)",
      "backSuccessor — Say yes for your member to a proposed successor. (in person)",
      "undoBacking — Take your member's yes to a proposed successor back, before the appointment. (in person)",
      "acceptStewardship — Accept to be a steward, once more than half of the members have said yes. (in person)",
      "closeSuccession — Say no to becoming a steward, or take back what your member proposed. (in person)",
      "hearAnswer — Write down an answer, word for word.",
      "hearTranscript — Write down what was said in a conversation, turn by turn, from a transcript.",
      "correctAnswer — Correct the words of an answer, where they were not written down as said.",
      "markAnswer — Mark passages of an answer as a give, a need, an own gain, a gain for others or a risk.",
      "translateAnswer — Put an answer into another language, beside the words as they were said.",
      "releaseCommitment — Release words of your member, so that they can be read back and affirmed. (in person)",
      "rewordCommitment — Change released words before they are affirmed. (in person)",
      "holdBackCommitment — Take released words back to your member before they are affirmed. (in person)",
      "releaseAgain — Release words again that your member had taken back before they were affirmed. (in person)",
      "nameReaders — Name the members who may read a commitment of yours, or let the whole coalition read it. (in person)",
      "affirmCommitment — Affirm a commitment of your member, as it stands or in your own words. (in person)",
      "affirmSubjectTo — Say yes for your member, subject to someone else's yes by a day, as of a board. (in person)",
      "undoAffirmation — Undo a yes of the last day, or a spoken one, as if it had not been given. (in person)",
      "renewCommitment — Say whether a commitment your predecessor affirmed still stands, as it is or in your own words. (in person)",
      "withdrawCommitment — Withdraw a commitment of your member, openly. (in person)",
      "noteSpoken — Write down a yes said aloud, for someone of another member to witness. (in person)",
      "witnessSpoken — Say that you heard another member say yes. (in person)",
      "declineToWitness — Say that you did not hear it. (in person)",
      "reportFulfilment — Say what became of an affirmed commitment of your member. (in person)",
      "nameOwner — Say which person of your member sees to a commitment, and by when.",
      "secureCommitment — Say what secures a commitment of your member, or that nothing does. (in person)",
      "translateCommitment — Put a translation beside the words of a commitment. (in person)",
      "openConversation — Open a private conversation with people of one member.",
      "letRead — Let a colleague read a conversation you speak in. (in person)",
      "followSheet — Follow a question sheet in a conversation, or none.",
      "restConversation — Let a conversation rest, until a day if there is one. It waits as it is.",
      "resumeConversation — Take up a conversation that rests, or one that was ended.",
      "endConversation — End a conversation. What was said stays as it is.",
      "goOffTheRecord — Go off the record: from now on nothing of this conversation is written down.",
      "returnToTheRecord — Return to the record: what is said in this conversation is written down again. (in person)",
      "proposeHandOver — Propose to the speakers that another steward goes on with your conversation.",
      "agreeToHandOver — Agree that another steward reads this conversation and goes on with it. (in person)",
      "dropHandOver — Drop what was proposed: the conversation stays with its steward.",
      "writeSheet — Write a question sheet for conversations.",
      "editSheet — Change what a question sheet asks, and how it is called.",
      "shelveSheet — Lay a question sheet aside: it is offered no more, and conversations that follow it go on.",
      "restoreSheet — Take a question sheet that was laid aside up again.",
      "askAgain — Write down that you had to ask again for what a member promised. (in person)",
      "raiseGap — Say that your member cannot name something yet; or, as a steward, ask a member about it. (in person)",
      "askAboutGap — Ask a member once more about what it has not named. (in person)",
      "showGap — Show the others that your member cannot name something yet. (in person)",
      "closeGap — Close a gap of your member's. (in person)",
      "reportMoved — Write down what your member has moved for another, or has received from one. (in person)",
      "confirmMoved — Say whether what another member moved has reached yours, and how much of it. (in person)",
      "thankForMoved — Thank a member for what it moved, in your own words. (in person)",
      "undoMoved — Take back what your member wrote down by mistake as moved. (in person)",
      "nameNonNegotiable — Name what stands fast for your member, or for everyone here, and who demands it. (in person)",
      "sayWhatIsNegotiable — Say what can be negotiated inside something that stands fast. (in person)",
      "liftNonNegotiable — Say that something no longer stands fast. (in person)",
      "pledgeResource — Say what your member means to move for a give: how much, in its own unit, and how often. (in person)",
      "changePledge — Change how much, how often or until when your member means to move something. (in person)",
      "endPledge — End a pledge of your member: nothing more is to be moved for it. (in person)",
      "renewPledge — Say that a pledge stands which your member made before you spoke for it. (in person)",
      "openReading — Open a reading of released words, in an order.",
      "turnReading — Show the room another of the words being read, or none.",
      "reorderReading — Change what is still to be read, and in which order.",
      "noteAbsent — Note which members nobody is in the room for. They answer later.",
      "closeReading — Close a reading.",
      "askForTime — Say what takes the members' time: how many hours a month, of whom, and until when.",
      "endTimeAsk — Say that something takes the members' time no more.",
      "offerTime — Say how many hours a month your member can give. (in person)",
      "changeTimeOffer — Say that your member can give another number of hours a month. (in person)",
      "proposeTie — Propose that a give of one member meets a need of another.",
      "agreeTie — Say yes for your member to a tie between a give and a need. (in person)",
      "declineTie — Say no for your member to a proposed tie. Nobody else learns of it. (in person)",
      "endTie — End a tie of your member's. (in person)",
      "sayWhatItMakesPossible — Say in your own words what another member's give makes possible for yours. (in person)",
      "reportArrival — Say whether what another member gives has arrived at yours. (in person)",
      "openRound — Open a round in which every member is asked whether what it said still holds.",
      "closeRound — Close a round: nobody answers it any more.",
      "answerPulse — Answer for your member whether what it said still holds, and whether it gets what was agreed. (in person)",
      "noteReadOut — Write down what somebody who speaks for a member answered, in a talk or on paper. (in person)",
      "changePulseAnswer — Change what your member answered, or what you wrote down as it was read out, while the round is open. (in person)",
      "openReview — Open an honesty review of whether the goal moves, each works to what is shared, and something is learned.",
      "closeReview — Close an honesty review: nobody answers it any more.",
      "answerReview — Answer an honesty review for your member. (in person)",
      "changeReviewAnswer — Change what your member answered to an honesty review, while it is open. (in person)",
      "nameJointGain — Tell what became possible only because the members worked together, in the words of yours. (in person)",
      "rewordJointGain — Tell it in other words. (in person)",
      "withdrawJointGain — Tell it no more. (in person)",
      "reply — Reply to something you can read, in your own words, for those who can read it. (in person)",
      "takeBackWords — Take a passage back for good: out of every version of these records, everywhere. (in person)",
    ]
  `);
});
