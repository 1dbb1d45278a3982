import { article } from './article.js';
import { articles } from './articles.js';
import { board } from './board.js';
import { claim } from './claim.js';
import { coverage } from './coverage.js';
import { outlet } from './outlet.js';
import { outlets } from './outlets.js';
import { parties } from './parties.js';
import { party } from './party.js';

/**
 * The views. Each is {matches(path), inMenu?, query, variables(route), found(data), title(data, route), render(data, route), shown?(route)}
 * and asks the API once: `query` brings all that it shows.
 */
export const views = [board, claim, article, articles, coverage, parties, party, outlets, outlet];
