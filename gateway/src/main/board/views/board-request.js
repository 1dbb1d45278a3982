/** The id of none, where the API wants one all the same. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const ORDERS = ['CONTENTION', 'RECENCY', 'EVIDENCE'];

/** What the board asks, by its address: without anything that draws, so that it can be asked before the page is there. */
export const boardRequest = {
  matches: (path) => path.length === 0,
  query: `query Board($after: String, $filter: ClaimFilter, $orderBy: ClaimOrder, $party: ID!, $outlet: ID!, $withParty: Boolean!, $withOutlet: Boolean!) {
    claims(first: 20, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node {
        id text kind contested contention evidenceCount firstSaidOn lastSaidOn
        stances { position basis party { id name } evidence { id } }
        outlets { id name }
        outletsWithout { id name }
      } }
    }
    articles(first: 8) { edges { node { id title publishedAt outlet { id name } } } }
    outlets(first: 50) { edges { node { id name } } }
    parties(first: 50) { edges { node { id name } } }
    topics(first: 40) { name claimCount contestedCount }
    chosenParty: party(id: $party) @include(if: $withParty) { id name }
    chosenOutlet: outlet(id: $outlet) @include(if: $withOutlet) { id name }
  }`,
  variables: ({ filters }) => ({
    party: filters.party ?? NOBODY,
    outlet: filters.outlet ?? NOBODY,
    withParty: Boolean(filters.party),
    withOutlet: Boolean(filters.outlet),
    after: filters.after,
    orderBy: ORDERS.includes(filters.order) ? filters.order : 'CONTENTION',
    filter: {
      contested: filters.contested === 'no' ? undefined : true,
      party: filters.party,
      outlet: filters.outlet,
      text: filters.text,
      topic: filters.topic,
      from: filters.from,
      to: filters.to,
    },
  }),
};
