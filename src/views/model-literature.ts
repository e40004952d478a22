/** The works that the model takes something from, grouped by what was taken. Titles are names and stand as their authors wrote them. */
import type { Reference } from './model-blocks.ts';

const work = (authors: string, title: string, where: string, year: number | null, url: string | null = null): Reference => ({ authors, title, where, year, url });

export const LITERATURE: readonly { readonly id: 'spatial' | 'setter' | 'exchange' | 'power' | 'preferences' | 'practice'; readonly works: readonly Reference[] }[] = [
  {
    id: 'spatial',
    works: [
      work('D. Black', 'On the Rationale of Group Decision-making', 'Journal of Political Economy 56', 1948),
      work('C. R. Plott', 'A Notion of Equilibrium and Its Possibility under Majority Rule', 'American Economic Review 57', 1967),
      work('R. D. McKelvey', 'Intransitivities in Multidimensional Voting Models and Some Implications for Agenda Control', 'Journal of Economic Theory 12', 1976),
      work('W. T. Bianco, I. Jeliazkov and I. Sened', 'The Uncovered Set and the Limits of Legislative Action', 'Political Analysis 12', 2004),
    ],
  },
  {
    id: 'setter',
    works: [
      work('T. Romer and H. Rosenthal', 'Political Resource Allocation, Controlled Agendas, and the Status Quo', 'Public Choice 33', 1978),
      work('D. P. Baron and J. A. Ferejohn', 'Bargaining in Legislatures', 'American Political Science Review 83', 1989),
      work('J. X. Eguia and K. A. Shepsle', 'Legislative Bargaining with Endogenous Rules', 'Journal of Politics 77', 2015),
      work('G. Tsebelis', 'Veto Players: How Political Institutions Work', 'Princeton University Press', 2002),
    ],
  },
  {
    id: 'exchange',
    works: [
      work('F. N. Stokman and R. van Oosten', 'The Exchange of Voting Positions: An Object-Oriented Model of Policy Networks', 'in European Community Decision Making, Yale University Press', 1994),
      work('M. van Assen, F. N. Stokman and R. van Oosten', 'Conflict Measures in Cooperative Exchange Models of Collective Decision-making', 'Rationality and Society 15', 2003),
      work('J. B. Scholz, G. J. Calbert and G. A. Smith', 'Unravelling Bueno de Mesquita’s Group Decision Model', 'Journal of Theoretical Politics 23', 2011),
      work('R. Thomson and others', 'A New Dataset on Decision-making in the European Union before and after the 2004 and 2007 Enlargements (DEUII)', 'Journal of European Public Policy 19', 2012, 'https://research.monash.edu/en/publications/a-new-dataset-on-decision-making-in-the-european-union-before-and'),
    ],
  },
  {
    id: 'power',
    works: [
      work('L. S. Shapley and M. Shubik', 'A Method for Evaluating the Distribution of Power in a Committee System', 'American Political Science Review 48', 1954),
      work('J. F. Banzhaf', 'Weighted Voting Doesn’t Work: A Mathematical Analysis', 'Rutgers Law Review 19', 1965),
      work('B. O’Neill', 'Power and Satisfaction in the United Nations Security Council', 'Journal of Conflict Resolution 40', 1996),
      work('D. S. Felsenthal and M. Machover', 'The Measurement of Voting Power', 'Edward Elgar', 1998),
      work('M. Gould and M. D. Rablen', 'Equitable Representation in the Councils of the United Nations', 'Public Choice 169', 2016),
    ],
  },
  {
    id: 'preferences',
    works: [
      work('M. A. Bailey, A. Strezhnev and E. Voeten', 'Estimating Dynamic State Preferences from United Nations Voting Data', 'Journal of Conflict Resolution 61', 2017, 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=2330913'),
      work('M. Schoenfeld and others', 'The UN Security Council Debates 1992–2017', 'arXiv:1906.10969', 2019, 'https://arxiv.org/abs/1906.10969'),
    ],
  },
  {
    id: 'practice',
    works: [
      work('United Nations', 'Charter of the United Nations, Articles 23, 24 and 27', 'San Francisco', 1945, 'https://www.un.org/en/about-us/un-charter/full-text'),
      work('Security Council', 'Provisional rules of procedure', 'S/96/Rev.7', 1982, 'https://www.un.org/securitycouncil/content/rop/chapter-6'),
      work('Security Council', 'Note by the President on working methods', 'S/2017/507', 2017),
      work('International Court of Justice', 'Legal Consequences for States of the Continued Presence of South Africa in Namibia, Advisory Opinion, paragraph 22', 'I.C.J. Reports', 1971),
      work('Harvard Law School, Program on International Law and Armed Conflict', 'A Primer for Elected Members of the Security Council', 'Cambridge, Massachusetts', null, 'https://pilac.law.harvard.edu/primer-for-elected-members'),
    ],
  },
];
