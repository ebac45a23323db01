package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"time"

	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/generator/register"
	"congvan/input"
)

// vietnam is the zone of what clerks read and write.
var vietnam = time.FixedZone("", 7*60*60)

// returns is what came back from the units of a campaign, and what they were
// reminded of, as the campaign's store keeps it.
type returns struct {
	campaign *input.Campaign
	path     string                     // of the store
	store    *register.Store            // nil: there is none, and nothing came back
	readings map[string]collect.Reading // by period and digest, decoded once
}

// openReturns opens the store of a campaign: --store, or [storeName] beside
// the campaign. With create a missing one is made; without, a missing one
// holds nothing.
func openReturns(ctx context.Context, found opened, storeFlag string, create bool) (*returns, error) {
	path, err := storePath(found, storeFlag)
	if err != nil {
		return nil, err
	}
	r := &returns{campaign: found.campaign, path: path, readings: map[string]collect.Reading{}}
	r.store, err = register.Open(ctx, path, create)
	if errors.Is(err, fs.ErrNotExist) && !create {
		return r, nil
	}
	if err != nil {
		return nil, notStored(path, err)
	}
	return r, nil
}

// exists tells whether anything was ever kept.
func (r *returns) exists() bool { return r.store != nil }

// close lets go of the store.
func (r *returns) close() error {
	if r.store == nil {
		return nil
	}
	return r.failed(r.store.Close())
}

// failed is a store that could not be used; nil stays nil.
func (r *returns) failed(err error) error { return notStored(r.path, err) }

// round is how the store calls a period of the campaign.
func (r *returns) round(p input.Period) register.Round {
	return register.Round{Campaign: r.campaign.ID, Period: p.ID}
}

// input is what the figures of a period follow from: the returns used for it
// and for the period before, and how often each unit was reminded.
func (r *returns) input(ctx context.Context, period input.Period, today input.Date) (consolidate.Input, error) {
	in := consolidate.Input{Campaign: r.campaign, Period: period, Today: today, Reminded: map[int]int{}}
	var err error
	if in.Returns, err = r.used(ctx, period); err != nil {
		return in, err
	}
	if in.Before, err = r.before(ctx, period); err != nil || r.store == nil {
		return in, err
	}
	counts, err := r.store.Reminded(ctx, r.round(period))
	for _, code := range slices.Sorted(maps.Keys(counts)) {
		if unit, ok := r.unit(code); ok {
			in.Reminded[unit] = counts[code]
		}
	}
	return in, r.failed(err)
}

// before are the returns used for the period before; none for the first.
func (r *returns) before(ctx context.Context, period input.Period) (map[int]consolidate.Return, error) {
	former, ok := r.campaign.PeriodBefore(period.ID)
	if !ok {
		return map[int]consolidate.Return{}, nil
	}
	return r.used(ctx, former)
}

// used gives the return that counts of every unit that sent one.
func (r *returns) used(ctx context.Context, period input.Period) (map[int]consolidate.Return, error) {
	history, err := r.history(ctx, period)
	if err != nil {
		return nil, err
	}
	all := map[int]consolidate.Return{}
	for _, kept := range history {
		unit, ok := r.unit(kept.Unit)
		if !ok { // refused, or no longer on the list
			continue
		}
		one := all[unit]
		one.Versions++
		if one.First.IsZero() || kept.Received.Before(one.First) {
			one.First = kept.Received
		}
		if kept.State == register.Used {
			one.Version, one.Received = kept.Version, kept.Received
			if one.Reading, err = r.reading(period, kept); err != nil {
				return nil, err
			}
		}
		all[unit] = one
	}
	return all, nil
}

// history is everything kept for a period, refused files first.
func (r *returns) history(ctx context.Context, period input.Period) ([]register.Return, error) {
	if r.store == nil {
		return nil, nil
	}
	all, err := r.store.History(ctx, r.round(period))
	return all, r.failed(err)
}

// reading is what a kept file says.
func (r *returns) reading(period input.Period, kept register.Return) (collect.Reading, error) {
	key := period.ID + " " + kept.SHA256
	if known, ok := r.readings[key]; ok {
		return known, nil
	}
	var reading collect.Reading
	if err := json.Unmarshal(kept.Reading, &reading); err != nil {
		return reading, r.failed(fmt.Errorf("%s: %w (%w)", kept.Name, register.ErrDamaged, err))
	}
	r.readings[key] = reading
	return reading, nil
}

// unit finds a unit of the campaign by the code it is kept under.
func (r *returns) unit(code string) (int, bool) {
	if code == "" {
		return 0, false
	}
	i := slices.IndexFunc(r.campaign.Units, func(u input.Unit) bool { return u.Code == code })
	return i, i >= 0
}

// reminded keeps that units were reminded that day, once for each day and
// kind. The store must have been opened with create.
func (r *returns) reminded(ctx context.Context, period input.Period, units []int, on input.Date, kind string) error {
	codes := make([]string, len(units))
	for i, unit := range units {
		codes[i] = r.campaign.Units[unit].Code
	}
	return r.failed(r.store.Remind(ctx, r.round(period), codes, on, kind))
}
