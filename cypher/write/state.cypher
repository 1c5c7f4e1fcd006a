// The state that a change starts from: the ledger's version, how articles were read, and who is meant by profiles. Waits
// for a write that is under way to take effect as a whole: what is read belongs to that version.
// Setting a property that is not there to null would not lock the node; setting it does.
// parameters: of, with names (of articles), profiles (ids)
// columns: version, articles ([name, hash, extractor] each), profiles ([id, entity] each); what is not there is left out
CYPHER replan=skip
MATCH (ledger:Ledger {id: 'graph'})
SET ledger.writing = true
SET ledger.writing = null
WITH ledger
RETURN ledger.version AS version,
  COLLECT { UNWIND $of.names AS name
    MATCH (article:Article {id: name}) RETURN [name, article.hash, article.extractor] } AS articles,
  COLLECT { UNWIND $of.profiles AS id
    MATCH (profile:Profile {id: id}) RETURN [id, profile.entity] } AS profiles
