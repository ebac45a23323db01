module congvan

go 1.26.0

require (
	github.com/go-fonts/liberation v0.3.3
	github.com/shopspring/decimal v1.4.0
	golang.org/x/image v0.47.0
	golang.org/x/text v0.43.0
)
