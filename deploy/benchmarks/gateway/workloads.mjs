// What is asked. The text of a workload stays the same, as that of a front end does; the variables differ from request
// to request, so that neither coalescing nor cached answers decide.

const deep = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query Deep($skip: Int!) {
    users(first: 3, skip: $skip) {
      ...User
      reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } }
    }
    topProducts(first: 5, skip: $skip) {
      ...Product
      reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
    }
  }`;

const page = `
  query Page($user: ID!, $first: Int!, $skip: Int!) {
    user(id: $user) { id name username reviews { id body product { upc name } } }
    topProducts(first: $first, skip: $skip) {
      upc name price inStock shippingEstimate
      reviews { id body author { id name username } }
    }
  }`;

const compact = (query) => query.replace(/\s+/g, ' ').trim();
const many = (query, variables) =>
  Array.from({ length: 300 }, (_, i) => ({ query: compact(query), variables: variables(i) }));

/** Name to requests. */
export const workloads = {
  page: many(page, (i) => ({ user: String(3 * i + 1), first: 3 + (i % 3), skip: (i * 7) % 300 })),
  deep: many(deep, (i) => ({ skip: 3 * i })),
};
