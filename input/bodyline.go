package input

// InBody is a place in the office's own body template as the office finds it:
// in a campaign from a workbook the line is a cell.
func (c *Campaign) InBody(where Where) Where {
	if where.File != c.BodyFile || c.Places["body_file"].Sheet == "" {
		return where
	}
	return c.Places.Of(Index("body_file", where.Line))
}
