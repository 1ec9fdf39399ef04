' Queues one job with a task for each line of a file.
' Use: cscript submit.vbs HEADNODE FILE    (cluster.Connect is called once)
Option Explicit

Const PROGID = "Microsoft.ComputeCluster.Cluster"
Const ForReading = 1
Const JobStatus_Finished = 3, JobStatus_Failed = 4, JobStatus_Cancelled = 5

Dim cluster, job, jobId, fso, file, line, count

Set cluster = CreateObject(PROGID)
On Error Resume Next
cluster.Connect WScript.Arguments(0)
If Err.Number <> 0 Then
    WScript.Echo "No cluster: " & Err.Description & WScript.Arguments.Count
    WScript.Quit 1
End If
On Error GoTo 0

Set job = cluster.CreateJob()
job.Name = "lines of ""job.Name"""
With job
    .Project = "scripts"
    .IsExclusive = False
    .Runtime = "0:0:10"
End With

Set fso = CreateObject("Scripting.FileSystemObject")
Set file = fso.OpenTextFile(WScript.Arguments(1), ForReading)
count = 0
Do Until file.AtEndOfStream
    line = Trim(file.ReadLine)
    If line <> "" And Left(line, 1) <> "'" Then
        count = count + 1
        AddLine job, line, _
            count
    End If
Loop
file.Close
WScript.Echo fso.GetFile(WScript.Arguments(1)).Name

jobId = cluster.AddJob((job))
cluster.SubmitJob jobId, "", "", True, 0
WaitFor jobId
PrintTasks jobId
Rem cluster.CancelJob jobId, "done"

Sub AddLine(toJob, command, number)
    Dim task
    Set task = cluster.CreateTask
    task.Name = "line " & number
    task.CommandLine = command : task.IsRerunnable = True
    toJob.AddTask task
    Set task = Nothing
End Sub

Sub WaitFor(id)
    Dim status
    Do
        WScript.Sleep 2000
        status = cluster.GetJob(id).Status
    Loop While status < JobStatus_Finished
    If status = JobStatus_Failed Then WScript.Echo cluster.GetJob(id).ErrorMessage Else WScript.Echo "done"
End Sub

Sub PrintTasks(id)
    Dim task
    For Each task In cluster.ListTasks(id)
        WScript.Echo task.Id & vbTab & task.Name & vbTab & task.ExitCode & " 'task.Stdout"
    Next
End Sub

Function Describe(what)
    Describe = what.Name & "?"
End Function
