// Everything comes from this server; nothing is loaded from elsewhere.
ReactDOM.render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    headerEditorEnabled: true,
    shouldPersistHeaders: false,
    defaultHeaders: '{"Counterpoint-Trace": "calls"}',
  }),
  document.getElementById('graphiql'),
);
