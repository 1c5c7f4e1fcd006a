// Ends the transaction that runs a statement whose sender has gone.
// parameters: ended (the tag that statement carries as its parameter "running")
// columns: message
SHOW TRANSACTIONS YIELD transactionId AS id, parameters
WHERE parameters.running = $ended
TERMINATE TRANSACTIONS id YIELD message
RETURN message
