/**
 * Thirty members along one river, from its springs to the sea: what each is called, what it gives and what it needs.
 * In the order in which they joined.
 */
export const alongTheRiver = [
  [
    "Springs and Moors Trust",
    "The readings of our nine springs, every Monday.",
    "Volunteers to block drains on the moor before winter.",
  ],
  [
    "Upper Valley Farmers",
    "Forty hectares along the stream, left to flood in spring.",
    "A fair payment for fields that stand under water.",
  ],
  [
    "Ouren Water Company",
    "The money for buffer strips, for ten years.",
    "Less nitrate at the intake, so that we need no second plant.",
  ],
  [
    "Anglers of the Upper Ouren",
    "Two hundred people who walk the banks and count.",
    "Someone who answers within a day when fish die.",
  ],
  ["Town of Lindau-on-Ouren", "The old mill meadow, for good.", "A flood level that our houses survive."],
  ["County Roads Office", "Our ditches, mown late and only on one side.", "To know which culverts matter most."],
  [
    "Forest Cooperative",
    "Timber for the log dams, at the price of cutting it.",
    "A road that carries us in wet weeks.",
  ],
  ["Hydropower Lower Weir", "Water over the ladder from March to June.", "Certainty about our licence until 2040."],
  ["Canoe Guides", "A stretch without boats while birds are breeding.", "A landing place above the weir."],
  ["University, Freshwater Group", "The laboratory, two days a month.", "Places where we may measure for a decade."],
  ["Dairy Ladywell", "Two cents a litre more for milk from buffered fields.", "A label that shops accept."],
  ["Organic Growers' Circle", "Seed and advice for catch crops.", "Machines that do not press the soil."],
  ["Machine Ring East", "The light tractor and its driver, twenty days a year.", "Bookings half a year ahead."],
  [
    "Sewage Association Middle Ouren",
    "Warnings an hour before the basin overflows.",
    "Rain kept off the sewers in four suburbs.",
  ],
  [
    "Garden Suburb Tenants",
    "Eight hundred water butts, and people who empty them in time.",
    "Lower charges for rain that stays in the garden.",
  ],
  ["Paper Mill Steinau", "Our cooling water back two degrees cooler.", "Clean water in dry summers."],
  ["Brewery Zur Quelle", "The hall, and an evening each season.", "Well water as it was in 1990."],
  ["Bird Protection League", "The wardens of three islands.", "No mowing before the first of July."],
  ["Fire Brigades' Union", "Forty pumps and those who run them.", "Roads that stay dry to the hospital."],
  ["Hospital of the Holy Ghost", "Beds for whoever is brought out of the flood.", "Two hours of warning."],
  ["Met Service, Regional Office", "The rain of the next six hours, street by street.", "Gauges in the side valleys."],
  ["Schools of the Valley", "A class at each gauge, every week of term.", "A bus to the springs."],
  ["Bus Company Tal", "A bus on Fridays, when it stands idle anyway.", "Drivers who want to work on Fridays."],
  ["Allotments by the Weir", "Thirty sheds taken down behind the new dyke.", "Ground elsewhere, with water."],
  ["Shipping Guild", "Dredging only where the survey asks for it.", "Depth for the grain barges in autumn."],
  ["Port of Ourenmouth", "The survey boat, one week in four.", "Less silt in the basin."],
  [
    "Mussel Fishers",
    "Samples from our beds, before and after each flood.",
    "Water clean enough to sell without a bath.",
  ],
  ["Dyke Board South", "The new dyke a hundred metres further back.", "Clay that is not carried across the country."],
  ["Brickworks Rote Erde", "Clay from our pit, as much as the dyke needs.", "A use for the pit when it is empty."],
  [
    "Nature Park Delta",
    "The empty pit as a lagoon, and people who look after it.",
    "Sand that the river brings again.",
  ],
] as const;

/** Which give meets which need, by the places of giver and receiver above, and how far it has come. */
export const flowing = [
  [0, 9, "agreed"],
  [1, 4, "agreed"],
  [2, 1, "agreed"],
  [4, 17, "proposed"],
  [10, 1, "agreed"],
  [1, 2, "agreed"],
  [3, 21, "agreed"],
  [9, 2, "agreed"],
  [9, 3, "agreed"],
  [21, 20, "agreed"],
  [20, 19, "agreed"],
  [19, 18, "proposed"],
  [18, 4, "agreed"],
  [6, 0, "agreed"],
  [5, 17, "agreed"],
  [5, 6, "proposed"],
  [11, 10, "agreed"],
  [12, 11, "agreed"],
  [13, 15, "agreed"],
  [14, 13, "agreed"],
  [15, 3, "agreed"],
  [16, 12, "proposed"],
  [8, 17, "agreed"],
  [17, 8, "agreed"],
  [7, 15, "agreed"],
  [22, 21, "agreed"],
  [24, 25, "agreed"],
  [25, 24, "agreed"],
  [25, 29, "agreed"],
  [26, 9, "agreed"],
  [27, 25, "agreed"],
  [28, 27, "agreed"],
  [29, 28, "agreed"],
  [13, 26, "agreed"],
  [14, 5, "proposed"],
  [23, 27, "proposed"],
] as const;

/** Gives under strain, and gives that were said aloud or subject to someone else's yes, by the place of their member. */
export const strained = [7, 15] as const;
export const saidAloud = [12, 26] as const;
export const subjectToBoard = [27] as const;
/** Needs of these are not affirmed yet. */
export const waiting = [16, 22, 23] as const;
