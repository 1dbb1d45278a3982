import { article } from './article.js';
import { articles } from './articles.js';
import { board } from './board.js';
import { claim } from './claim.js';
import { coverage } from './coverage.js';
import { outlet } from './outlet.js';
import { outlets } from './outlets.js';
import { parties } from './parties.js';
import { party } from './party.js';
import { review } from './review.js';

/**
 * The views. Each is {matches(path), inMenu?, query, variables(route), found(data), title(data, route), render(data, route), shown?(route)}
 * and asks the API once: `query` brings all that it shows. Views that follow changes say so: follows?(changes, route, data) tells
 * whether claims that changed concern it, followsReading? that newly read articles do, and order?(data) what may not move by
 * itself. key?(event, route) hears of keys.
 */
export const views = [board, claim, article, articles, coverage, parties, party, outlets, outlet, review];
