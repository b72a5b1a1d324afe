/**
 * The words that the guidance grammar knows. They are function words and verbs of work, not the vocabulary of one trade:
 * a noun never has to be listed here to become a rubric point. A word that is missing costs a carried verb, never a point.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** What goes from the front of a point. */
export const articles = words('a an the');

/** What may follow a verb at once and shows that it is one: 'test *the* fix', 'plan *your* shift'. */
export const determiners = words(`
  a an the your their its his her our my this that these those each every any all some no both either few several
  many what how who whom why where when whether which it them us people others someone everyone anything everything
  nothing yourself themselves one two three four five enough only`);

/** What begins a question, or a clause that stands for one: 'how you plan'. */
export const questionWords = words('how what why when where who whom whose which whether');

/** Subjects of one word, contracted with their verb or not. */
export const pronounSubjects = words(
  "you they we he she i you'd you'll you've you're they'd they'll they've we'd we'll",
);

/** What stands between 'you' and its verb: 'how you *would* test', 'you *can* explain'. */
export const modalsAndNegations = words('would will can could may might must should shall not never');

/** Verbs that are only the way to another one when 'to' follows: 'how you *plan to* test'. */
export const verbsBeforeTo = words('used need want plan tend try ought aim intend');

/** Prepositions, and the conjunctions that bind as they do. */
export const prepositions = words(`
  about above across after against ahead along amid among around as at before behind below beneath beside besides
  between beyond by despite down during except for from in inside into like near of off on onto out outside over
  past per since than through throughout to toward towards under until up upon via when where with within without`);

/** Prepositions that begin a phrase about the item before it when a comma goes before them: 'the result, in numbers'. */
export const phrasePrepositions = words(
  'in by at from for with within across during without under per via through on to into',
);

/** What joins a sentence to the one before it. */
export const connectors = words(`
  and or but also additionally finally then next lastly last moreover furthermore ideally first firstly second
  secondly third thirdly however otherwise instead plus afterwards overall similarly likewise perhaps maybe again
  so still too`);

/** Connectors that are also adjectives. */
export const ordinals = words('first second third last next further plus instead');

/** Adverbs that colour a verb of saying: 'briefly describe', 'say plainly'. Words in -ly are recognised by their ending. */
export const adverbs = words(
  'also then first always just even perhaps maybe next further again too ideally well only instead',
);

/** Verbs that only mean 'say it': what they announce is the point. */
export const sayVerbs = words(`
  add address articulate assure begin bring call close communicate concentrate conclude consider convey convince
  cover demonstrate describe detail discuss elaborate emphasise emphasize end expand explain express finish focus
  give highlight illustrate include indicate lay list mention name note open outline persuade point prove provide
  reassure recount remind run say set share show showcase signal speak specify spell start state stress summarise
  summarize take talk tell touch underline underscore walk`);

/** Verbs of saying that are also common nouns or modifiers; between nouns they need a determiner behind them to be a verb. */
export const sayNouns = words(`
  address call close cover detail end express finish focus highlight list mention name note open outline point run
  set share show signal start state stress take talk touch walk`);

/** The small words that make some verbs mean 'say it': 'talk *about*', 'point *out*'. Others of these verbs are deeds alone. */
export const sayParticles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['talk', words('about through of over')],
  ['speak', words('about to of')],
  ['tell', words('about of')],
  ['touch', words('on upon')],
  ['point', words('out to at')],
  ['call', words('out')],
  ['walk', words('through')],
  ['bring', words('up in out')],
  ['set', words('out')],
  ['start', words('with from')],
  ['begin', words('with from')],
  ['open', words('with')],
  ['finish', words('with')],
  ['end', words('with on')],
  ['close', words('with')],
  ['conclude', words('with')],
  ['focus', words('on')],
  ['concentrate', words('on')],
  ['lay', words('out')],
  ['spell', words('out')],
  ['run', words('through')],
  ['take', words('through')],
  ['elaborate', words('on')],
  ['expand', words('on upon')],
]);

/** Small words that such a verb may have, and that are no part of what is said: 'show off', 'sum up'. */
export const sayMayHave: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['show', words('off')],
  ['list', words('out')],
  ['finish', words('off')],
]);

/** Verbs of saying that take the listener first: 'tell *the panel* about', 'walk *them* through', 'give *us*'. */
export const listeners = words(`
  interviewer interviewers panel employer employers recruiter manager managers them us me team`);

/** What is given when 'give' only means 'say': 'give an example of …'. */
export const givenThings = words(`
  account anecdote case context data detail details evidence example examples facts figure figures illustration
  incident instance instances metrics number numbers outcome outcomes outline overview reason reasons result
  results specifics stories story summary`);

/** Verbs of saying that are never what the candidate does at work, and so end a list that 'how you …' began. */
export const plainSayVerbs = words(`
  mention describe stress highlight emphasise emphasize include add note outline underline underscore`);

/** Deeds, in the form that follows 'how you …': words that are hardly ever anything but a verb. */
export const verbsWithoutNouns = words(`
  abide absorb accelerate accept accommodate accompany accumulate achieve acknowledge acquire activate adapt adhere
  adjust administer admit adopt advertise advise affirm aggregate agree align allay alleviate allocate allow amend
  amplify analyse analyze annotate anticipate apologise apologize append apply appoint appreciate approve arbitrate
  arrange articulate ascertain ask assemble assess assign assist assume assure attend attract augment authenticate
  authorise authorize avert avoid back-up backfill be become begin bootstrap brainstorm bring broaden build buy
  calculate calibrate carry carve categorise categorize cater celebrate centralise centralize choose circulate cite
  clarify classify collaborate collate collect combine commend communicate compare compensate compete compile
  comply compose comprehend condense configure confirm connect consolidate construct consult contain contextualise
  contextualize continue contribute converse convert convey convince coordinate cope correlate correspond create
  cultivate curate customise customize dampen de-escalate debrief decide declare decline decompose decouple deduce
  deepen defend define defrost defuse delegate delete deliberate deliver demonstrate demystify deny depict deploy
  derive describe detect deter determine develop devise devote diagnose differentiate diminish disagree disarm
  discern disclose discourage discuss dismantle dispel dissect distil distill distinguish distribute diversify
  divert divide double-check downplay earn educate elevate elicit eliminate embed empathise empathize emphasise
  emphasize empower emulate enable encourage encrypt endorse enforce engage enhance enjoy enlist enrich enrol
  enroll ensure enter entertain enumerate envisage equip eradicate establish evaluate evict examine exceed excel
  exclude execute exemplify exert expand expect expedite explain explore expose extinguish facilitate fasten
  finalise finalize fine-tune follow foresee forget formalise formalize formulate foster fulfil fulfill fumigate
  gather generate give grasp greet grow harmonise harmonize hasten hear heed hinder ideate identify ignore
  illuminate illustrate imagine immerse impart implement impose improve incentivise incentivize include incorporate
  induce induct infer inflate inform ingest inherit inhibit initiate innovate insist inspect inspire instil instill
  instruct integrate interact interpret intervene introduce invent invest investigate invite involve irritate
  isolate iterate join jot juggle justify keep knead know learn lessen let liaise listen litigate localise localize
  locate loosen lose lubricate magnify maintain make manage mediate memorise mend mention migrate minimise minimize
  mitigate mobilise mobilize modify motivate navigate negotiate neutralise nominate normalise normalize notify
  nurture obey oblige observe obtain offload omit onboard operate oppose optimise optimize orchestrate organise
  organize outsource overcome oversee oxygenate paraphrase pasteurise penalise perceive perform persist persuade
  pinpoint ponder populate possess postpone pre-empt predict preempt prepare prescribe preserve prevail prevent
  prioritise prioritize proceed procure prohibit promote proofread propose protect prove provide provoke publish
  quantify ratify rationalise re-assess re-check re-plan react realign realise realize reallocate rearrange
  reassess reassign reassure rebook rebuild receive recheck recognise recognize recommend reconcile reconsider
  reconstruct recover rectify recycle redirect redistribute reduce refactor refer refine reflect regain regulate
  rehearse reimburse reinforce reinstate reiterate rejuvenate relate relieve rely remain remediate remember remind
  remove renegotiate renew reorder reorganise reorganize repel rephrase replace replan replenish replicate
  reposition reproduce repurpose reschedule resemble resist resolve respond restate restore restrain resubmit
  retain retrain retrieve reunite revamp revert revise revisit revive reword salvage sanitise sanitize satisfy say
  scavenge scrutinise scrutinize see seek seem shrink shut simmer simplify simulate sit soften solicit solve soothe
  speak specialise specify stabilise stabilize standardise standardize stay steer sterilise sterilize stifle
  stipulate streamline strengthen strive submit substantiate succeed suggest summarise summarize summon supersede
  supervise suppress surpass surrender survive suspend sustain swallow synthesise synthesize teach tell tempt
  terminate think thrive throw tighten tolerate transcribe transform translate transmit traverse triangulate
  troubleshoot unblock uncover understand undertake unearth unify unite unlock unpack unwind uphold upsell upskill
  urge usher utilise utilize vacate validate vary ventilate verbalise verify vet vindicate waive warn weaken weigh
  widen wield withdraw withhold withstand`);

/** Words that are verbs as often as nouns or adjectives; their neighbours decide. */
export const verbsAndNouns = words(`
  access act address advance advocate aim alert alternate answer appeal approach archive attribute audit automate
  award back bake balance batch bear benchmark benefit bill block boil bolt book boost bounce branch break brief
  broker budget bundle call calm cap capture care catch challenge champion change charge chart chase check chop
  claim clean clear clip clock close coach command comment commission commit complement complete compromise conduct
  confine consent contact contest contract contrast control cook cool copy correct cost counsel count counter cover
  craft credit cross cut dash date deal debate debug decrease delay demand demo deposit design detail direct
  discharge discipline discount dispatch display dispute document doubt draft draw dress drill drive drop drug dry
  dust ease echo edit embrace empty end escalate escape escort estimate exchange excuse exercise exhibit exit
  experience experiment express extract face fail fall fast fasten favor favour feature feed feel file fill filter
  finance find finish fire fit fix flag flex flow focus fold force forecast forge form format forward frame free
  fry fuel function fund gain garnish gauge get go grade grant grill ground group grout guarantee guard guess guide
  halt hand handle harden harvest head heat hedge help hire hold honor honour host impact implant import increase
  index influence inquire insert install insure interview invoice issue judge kick label last launch lead lean
  lease leave lend leverage lift limit link list live load lock log look lower mandate map mark market master match
  mean measure meet mentor merge milk mirror mix mock model moderate monitor mop move nail name need nest note
  notice offer offset open order outline overhaul overlap overlay own pace pack package paint pair park partner
  pass patch patrol pattern pause pay peel permit phone photograph pick pilot pin pitch place plan plant plaster
  plate play plot plug point polish poll pool position post practice practise praise present press price prime
  print prize probe process produce profile profit progress promise prompt proof prune pull pump purchase purge
  pursue push put quarantine query question queue quiet quiz quote race raise rally range rank rate ration reach
  read recall recap record recruit redesign reference reform reframe refresh refund refuse register reject relay
  release remark remedy rent repair repeat reply report request rescue research reserve reset respect rest restart
  restock result rethink retreat retry return reuse review reward rework rinse risk roast roll rotate round route
  rule run safeguard salute sample sanction sand save saw scale scan schedule scope score screen script seal search
  seat secure segment select sell send sense separate sequence serve service set settle shadow shape share shear
  shelter shield shift ship shop shorten show sign signal signpost sketch skip slice slot slow smile smooth solder
  sort source sow spare spark speed spend split sponsor spot spray spread sprint stack staff stage stagger stand
  start state steady steam step stick stock stop store strain stress stretch structure struggle study sum summary
  supplement supply support survey suspect swap sweep switch tackle tag tailor take talk target taste test thank
  thread throttle tidy tie tile time tip toast touch tour trace track trade train transfer transition transport
  trap travel treat triage trial trigger trim trust try tune turn update upgrade uplift use value vent venture
  visit voice volunteer vote wait walk want warm wash waste watch weed welcome weld whisk win wipe witness work
  wrap write yield zone`);

/** Participles without -ed, which stand before a noun like an adjective: 'lost and damaged items'. */
export const irregularParticiples = words(
  'lost broken hidden written spoken known unknown stolen frozen forgotten taken paid unpaid',
);

/** Of the words that may be a noun, those that are a verb at the head of a sentence even before a noun: 'Check counts'. */
export const mostlyVerbs = words(`
  ask carry catch check clip draft draw find get go heat keep leverage lift look match meet offer pick produce pull
  push put rank reference rinse secure select sell serve sketch skip sort spend structure swap sweep take tidy tie
  trim try turn use weigh wipe write`);

/** Past forms that no ending gives away. */
export const irregularPasts = words(`
  was were had did went made took gave found kept led left met paid put ran said saw sent set sold spent stood
  taught told thought won wrote built bought brought caught chose cut dealt drew drove fell felt fought forgot got
  grew heard held knew learnt lost meant read rebuilt rose shut spoke split stuck swapped threw understood woke`);

/** Deeds that speak to the person answering even after 'how you …': 'and quantify the result'. */
export const answererDeeds = words('quantify conclude be');

/** Deeds that join two things and so keep 'X and Y' whole. */
export const joiningVerbs = words(`
  balance compare weigh combine align match mix bridge link separate distinguish reconcile integrate blend contrast
  differentiate merge pair alternate choose decide mediate`);

/** Deeds whose object goes on with 'to' or 'with', so that the whole of 'link your answer to' is carried. */
export const linkingVerbs = words('link tie connect relate map compare match align adapt tailor apply attach refer');

/** Nouns that, with their preposition, only introduce a list: 'your approach *to* …', 'techniques *such as* …'. */
export const listHeads = words(`
  abilities ability approach approaches area areas aspect aspects awareness cases combination concept concepts
  consideration considerations detail details element elements evidence example examples experience experiences
  factor factors familiarity importance issue issues items knowledge measures method methods metrics mix need
  people point points practice practices principle principles process processes qualities range roles scenarios
  sign significance signs situations skill skills stakeholders step steps strategies strategy technique techniques
  theme themes thing things tool tools topic topics traits understanding value way ways`);

/** What joins such a noun to the list that it introduces. */
export const headPrepositions = words('of for to with in on around about towards when');

/** Heads that say nothing on their own and go before a pair too. */
export const emptyHeads = words('importance need value significance mix combination range');

/** Adjectives that the endings in `isAdjective` do not show. */
export const adjectives = words(`
  hard soft good bad big small short long high low early late open closed new old fast slow clear calm safe clean
  direct indirect hot cold warm wet dry written spoken online offline upstream downstream inbound outbound front
  back left right long-term short-term near-term day-to-day upper lower inner outer planned unplanned paid unpaid
  structured unstructured quick accurate fair firm honest specific concise kind polite friendly patient strong weak
  simple complex public private remote local global current future past present senior junior qualified unqualified
  skilled unskilled prompt separate joint single double expected actual happy angry quiet noisy reactive read
  inpatient outpatient pre-op post-op front-end back-end frontend backend primary secondary main minor major first
  second third next different real true false full empty deep shallow wide narrow rich poor tight loose bright dark
  raw cooked fresh frozen`);

/** Nouns with the endings of adjectives. */
export const nounsLikeAdjectives = words(`
  approval referral proposal appraisal arrival renewal removal retrieval goal meal material signal journal manual
  trial professional capital potential disposal withdrawal refusal rental hospital portal terminal deal appeal
  festival interval survival denial recital dismissal initiative incentive objective motive alternative narrative
  executive perspective archive drive directive representative detective salary summary diary library secretary
  boundary dictionary glossary commentary itinerary table cable timetable variable deliverable vegetable topic
  traffic music logic clinic fabric metric statistic public mechanic critic plastic ceramic rubric graphic comic
  basic academic epidemic panic arithmetic receivable payable consumable collectable mineral animal criminal
  individual principal credential tutorial`);

/** Pairs that name one thing. */
export const fixedPairs: ReadonlySet<string> = new Set([
  'noise and vibration',
  'health and safety',
  'health and social',
  'research and development',
  'terms and conditions',
  'pros and cons',
  'supply and demand',
  'profit and loss',
  'trial and error',
  'diversity and inclusion',
  'equality and diversity',
  'equity and inclusion',
  'command and control',
  'wear and tear',
  'rules and regulations',
  "dos and don'ts",
  'roles and responsibilities',
  'policies and procedures',
  'food and beverage',
  'food and drink',
  'learning and development',
  'sales and marketing',
  'search and rescue',
  'look and feel',
  'cause and effect',
  'time and materials',
  'black and white',
  'give and take',
  'checks and balances',
  'nuts and bolts',
  'ups and downs',
  'slips and trips',
  'cut and paste',
  'mergers and acquisitions',
  'fruit and vegetables',
  'bed and breakfast',
  'track and trace',
  'lock and key',
  'goods and services',
  'plant and equipment',
  'income and expenditure',
  'receivable and payable',
  'question and answer',
  'questions and answers',
  'integration and delivery',
  'read and write',
  'input and output',
  'heating and ventilation',
  'arts and crafts',
  'bias and variance',
  'precision and recall',
]);

/** Verbs without an object: 'listen and answer questions' is two deeds, 'plan and run a trial' is one. */
export const intransitiveVerbs = words(
  'listen react respond empathise empathize apologise apologize adapt wait stop pause think',
);

/** What a clause begins with when it hangs on the one before and is no item of its own. */
export const dependentOpeners = words(`
  which whose because so since rather not even especially particularly notably e.g e.g. i.e i.e. such like although
  though while whereas unless until without namely preferably if with as whichever whatever thus thereby despite
  instead provided given depending using regardless`);

/** What a sentence may begin with before its comma and its verb: 'If you lack experience, describe …'. */
export const subordinators = words(`
  after although as at based because before besides beyond by depending during for from given if in on once rather
  instead since though throughout to unless using whatever when whenever where whether while with without`);

/** Those who ask, at the head of a sentence about why they ask. */
export const askers = words(`
  employer employers interviewer interviewers recruiter recruiters panel panels manager managers company companies
  team teams head heads headteacher headteachers school schools startup startups founder founders we they leader
  leaders organisation organisations organization organizations agency agencies board boards hospital hospitals
  firm firms`);

/** What they do: 'employers *ask* this', 'the panel *is* looking for'. */
export const askerVerbs = words(`
  ask asks asked want wants use uses like likes need needs look looks listen listens expect expects hope hopes
  value values prefer prefers care cares wish wishes try tries aim aims check checks test tests worry worries seek
  seeks are is know knows begin begins start starts open opens often usually`);

/** Nouns for the answer and for who gives it, as the subject of guidance. */
export const answerNouns = words(`
  answer answers response responses reply replies candidate candidates applicant applicants example examples story
  stories explanation explanations description`);

/** What is said of an answer or a candidate before that noun: 'a *strong* answer'. */
export const praiseWords = words(`
  good great strong best better ideal solid excellent top model convincing complete full winning effective
  thoughtful credible successful persuasive very really sample typical perfect thorough compelling stronger senior
  well-rounded top balanced honest`);

/** Verbs between 'your answer' and what it should do. */
export const modals = words('should could can may might must will would ought');

/** Verbs of finding out, in sentences about why a question is asked. */
export const enquiryVerbs = words(`
  see know understand learn gauge test tests check checks assess assesses evaluate evaluates determine determines
  explore explores measure measures reveal reveals show shows probe probes judge hear find examine examines tell
  tells discover uncover uncovers confirm verify helps lets`);

/** Verbs that make a sentence a statement rather than a list of things to cover. */
export const finiteVerbs = words(`
  is are was were isn't aren't has had does helps help matters matter shows tells makes gives earns works wins will
  would can cannot can't should must may might needs means beats counts count carries impresses impress goes comes
  sounds feels raises separates sets stands won't doesn't don't rarely becomes lands proves suggests signals`);
