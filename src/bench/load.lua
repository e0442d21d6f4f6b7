-- Asks for paths at random. wrk -s load.lua ADDRESS -- FILE [NAME VALUE]...
-- Each line of the file is a path, and where it is asked for with If-None-Match, a tab and an entity tag.

local requests = {}
local threads = 0

-- Each thread has a seed of its own: from one seed they would ask for the same at the same time, and a response that is
-- made for one would do for the other.
function setup(thread)
  threads = threads + 1
  thread:set("seed", threads)
end

function init(arguments)
  math.randomseed(seed)
  for line in io.lines(arguments[1]) do
    local path, tag = line:match("^(%S+)\t?(.*)$")
    local headers = {}
    for i = 2, #arguments, 2 do
      headers[arguments[i]] = arguments[i + 1]
    end
    if tag ~= "" then
      headers["If-None-Match"] = tag
    end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("result %d %.0f %d %.0f %.0f", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
